package dev.vitrine.notification;

import dev.vitrine.shared.Page;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mails of the installation for the platform administrator. Needs PLATFORM_ADMIN. What they say is shown where there
 * is nothing to hide, in the demo: elsewhere {@link #text} is {@link dev.vitrine.shared.NotFoundException}.
 */
public interface SentMails {
    /** How far a mail has come. */
    enum State {
        /** There is no mail server: it stays. */
        STAYS,
        /** It is about to be sent, for the first time or again. */
        WAITS,
        SENT,
        /** Tried often enough in vain. */
        GIVEN_UP
    }

    /** @param to name and address of its reader */
    record Mail(UUID id, String to, String subject, Instant writtenAt, State state) {}

    /** Newest first. */
    Page<Mail> page(@Nullable String after, int size);

    long count();

    /** How many were given up, or still wait after several attempts. One statement. */
    long undelivered();

    /** Whether texts may be shown. */
    boolean open();

    /** The plain text of a mail. */
    String text(UUID id);
}
