package dev.vitrine.identity;

import dev.vitrine.shared.PublisherId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Publishers that have no owner who can sign in, and the invitations that will give them one. Where the owner's account is
 * disabled, whoever accepts takes the place, and the disabled owner becomes a Publisher. Needs PLATFORM_ADMIN.
 */
public interface FirstOwners {
    /** Who is invited to be the owner. */
    record Invited(String mail, Instant sent, Instant expires) {}

    /** What became of it. */
    enum Outcome {
        SENT,
        BAD_MAIL,
        OWNER_EXISTS,
        /** Whoever has the address cannot sign in. */
        DISABLED,
        /** Whoever has the address works for the marketplace, whose people belong to no publisher. */
        OTHER_SIDE,
        /** It was sent a moment ago; each time the pause grows. */
        TOO_SOON,
        /** Too many went out from here, or to this address, of late. */
        TOO_MANY
    }

    /** Those that have an owner who can sign in. */
    Set<PublisherId> owned();

    /** Those whose owner's account is disabled. */
    Set<PublisherId> stranded();

    /** Who is invited, by publisher. */
    Map<PublisherId, Invited> invited();

    /**
     * Invites somebody to be the owner. To the same address it is sent again, under a new link; one to another
     * address is withdrawn.
     *
     * @param language of the mail: {@code fr} or {@code en}
     */
    Outcome invite(PublisherId publisher, String mail, Locale language);
}
