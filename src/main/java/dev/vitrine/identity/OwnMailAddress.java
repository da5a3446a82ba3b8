package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import java.util.Optional;

/**
 * The address that a person signs in with is changed by a link to the new one; a link to the old one keeps it, for a week,
 * also after the change (decision 133).
 */
public interface OwnMailAddress {
    /** What became of {@link #ask}. */
    enum Asked {
        /** Letters are on their way to both addresses; the old one goes on working until the new one is confirmed. */
        SENT,
        BAD_MAIL,
        /** It is the present one. */
        SAME,
        /** The person has not lately proved who he is ({@link Reauthentication}). */
        NOT_PROVED,
        /** Too many were asked for lately. */
        CLOSED
    }

    /** What a link does. */
    enum LinkKind {
        CONFIRM,
        KEEP
    }

    /**
     * A link that works now.
     *
     * @param mail the address that the person signs in with afterwards
     */
    record Link(LinkKind kind, String mail) {}

    /** What became of {@link #use}. */
    enum Used {
        DONE,
        /** It was used or replaced, has run out, or never was one. */
        DEAD,
        /** Somebody else signs in with this address by now. */
        TAKEN
    }

    /** Of the signed-in person. Whether somebody else has that address is not told: then nothing is sent to it. */
    Asked ask(String mail);

    /** For whoever has the link, signed in or not; changes nothing. */
    Optional<Link> read(SecretText token);

    /** Does what the link is for and uses it up; sessions of the person end, all of them where the old address is kept. */
    Used use(SecretText token);
}
