package dev.vitrine.identity;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import java.util.Set;

/**
 * Changes who works for the present publisher, and as what. Needs MEMBERS_EDIT, {@link #leave} a membership alone.
 * Somebody who is no member is {@link dev.vitrine.shared.NotFoundException}. Whatever is taken away is gone with the
 * person's next click. There is always exactly one owner (product.md section 1), whatever several people do at once.
 */
public interface Members {
    /** What became of it. */
    enum Outcome {
        DONE,
        /** The owner can be neither changed, suspended nor removed, and does not leave: ownership is handed over first. */
        OWNER_STAYS,
        /** See {@link Invitations#problem}. */
        BAD_ROLE,
        /** Only an active member can become the owner. */
        NOT_ACTIVE
    }

    /**
     * Those who have set up a second factor here: an app that was confirmed, or a passkey. What an identity provider asks
     * of the others is not known.
     */
    Set<PersonId> withSecondFactor();

    /** From now on the member is this. */
    Outcome change(PersonId member, MemberRole role);

    /** The member's access rests until it is lifted; the membership stays. */
    Outcome suspend(PersonId member);

    /** Access as before. Nothing happens when the member is not suspended. */
    void lift(PersonId member);

    /** Ends the membership. The person stays named in what he did. */
    Outcome remove(PersonId member);

    /** An active member becomes the owner and the present owner a Publisher, both or neither. */
    Outcome handOver(PersonId member);

    /** The signed-in person's own membership ends. */
    Outcome leave(PublisherId publisher);
}
