package dev.vitrine.identity;

import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.PlatformRole;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The people of the marketplace. Needs PLATFORM_ADMIN. Somebody who does not work for the marketplace, or an unknown id, is
 * {@link dev.vitrine.shared.NotFoundException}.
 */
public interface PlatformPeople {
    /** @param disabled cannot sign in */
    record Colleague(CurrentPerson.Person person, Set<PlatformRole> roles, boolean disabled) {}

    /**
     * Sent, and neither accepted nor withdrawn.
     *
     * @param expires when its link ends, or ended
     */
    record Pending(UUID id, String mail, Set<PlatformRole> roles, Instant sent, Instant expires) {}

    /** What became of it. */
    enum Outcome {
        DONE,
        BAD_MAIL,
        /** Whoever has the address works for the marketplace already. */
        HERE_ALREADY,
        /** An invitation to this address is pending: it can be sent again, or withdrawn. */
        INVITED_ALREADY,
        /** Whoever has the address is a member of a publisher, whose people do not work for the marketplace. */
        OTHER_SIDE,
        /** At least one role. */
        NO_ROLE,
        /** An administrator cannot approve (product.md section 1). */
        ADMINISTRATOR_APPROVES,
        /** There is always an administrator who can sign in. */
        LAST_ADMINISTRATOR,
        /** It was sent a moment ago; each time the pause grows. */
        TOO_SOON,
        /** Too many went out from here, or to this address, of late. */
        TOO_MANY
    }

    /** By name, disabled people included. */
    List<Colleague> all();

    /** The latest first. */
    List<Pending> pending();

    /** @param language of the mail: {@code fr} or {@code en} */
    Outcome invite(String mail, Set<PlatformRole> roles, Locale language);

    /** Sends it anew under a new link; the one before works no more. */
    Outcome sendAgain(UUID id);

    /** Its link works no more. Nothing happens when it is not pending. */
    void withdraw(UUID id);

    /** From now on the person has these roles and no others. */
    Outcome change(PersonId person, Set<PlatformRole> roles);

    /** The person can no longer sign in, and all his sessions end. */
    Outcome disable(PersonId person);

    /** The person can sign in again. */
    void enable(PersonId person);
}
