package dev.vitrine.identity;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the present person may do in the present scope; asked anew on every call, and read from the database at
 * most once in a browser request. A suspended publisher's people go on working but do not publish.
 */
public interface Permissions {
    /** For {@code @PreAuthorize}: whether the permission is granted for at least one language and offer. */
    boolean granted(String permission);

    /** For {@code @PreAuthorize}: a member of the present publisher, or a job's scope. */
    boolean member();

    /** For {@code @PreAuthorize}: a job's scope. */
    boolean system();

    /** For {@code @PreAuthorize}: a person who is signed in and not disabled. */
    boolean signedIn();

    /** For {@code @PreAuthorize}: a person who showed a first factor, and is to show one of his second ones. */
    boolean owing();

    /** For {@code @PreAuthorize}: a person who showed a first factor, must have a second one and has none yet. */
    boolean settingUp();

    /** For {@code @PreAuthorize}: a person who is signed in, or work of the system; no buyer. */
    boolean inside();

    /**
     * Whether this may be done to this offer and, for texts, in this language: the limits of named languages and named
     * offers are applied.
     */
    boolean may(Permission permission, @Nullable OfferId offer, @Nullable LanguageTag language);
}
