package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the holder of an invitation's link may do: for everybody who has one. */
public interface InvitationLinks {
    /** How the reader of an invitation stands to it. */
    enum Reader {
        /** Nobody has an account under the invited address: name and password are asked for. */
        NEW,
        /** Somebody has: he signs in first. */
        SIGNS_IN_FIRST,
        /** The signed-in person is the one who is invited. */
        MAY_ACCEPT,
        /** Somebody else is signed in. */
        SOMEBODY_ELSE
    }

    /**
     * An invitation whose link works.
     *
     * @param mail the invited address
     * @param publisher name of the publisher; null for the marketplace
     * @param roleKeys translation keys of the roles
     * @param language that the invitation was written in
     */
    record Open(String mail, @Nullable String publisher, List<String> roleKeys, Locale language, Reader reader) {}

    /** What a new person says of himself; his address is the invited one. */
    record Newcomer(String name, SecretText password, Locale language, ZoneId zone) {}

    /** What became of {@link #register} and {@link #accept}. */
    sealed interface Accepted {
        /** @param publisher address of the publisher; null for the marketplace */
        record Done(@Nullable String publisher) implements Accepted {}

        /** The link is wrong, used, replaced, withdrawn or over. */
        record Dead() implements Accepted {}

        /** Something about the person was wrong; the link still works. */
        record BadPerson(Registration.Created why) implements Accepted {}

        /** The publisher has an owner meanwhile. */
        record OwnerExists() implements Accepted {}

        /** The marketplace's people belong to no publisher, and a publisher's not to the marketplace. */
        record OtherSide() implements Accepted {}
    }

    /** The invitation of this link, as long as it works; changes nothing. */
    Optional<Open> read(SecretText token);

    /** Makes an account for a new person and what the invitation says; uses the link up. */
    Accepted register(SecretText token, Newcomer newcomer);

    /** Makes the signed-in person what the invitation says; uses the link up. For the invited person alone. */
    Accepted accept(SecretText token);
}
