package dev.vitrine.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Invitations into the present publisher, by mail. Needs MEMBERS_EDIT. An unknown id, or another publisher's, is {@link
 * dev.vitrine.shared.NotFoundException}. Whoever invites is not told whether somebody has an account.
 */
public interface Invitations {
    /** @param language of the mail: {@code fr} or {@code en} */
    record Invitation(String mail, MemberRole as, Locale language) {}

    /**
     * Sent, and neither accepted nor withdrawn.
     *
     * @param expires when its link ends, or ended
     */
    record Pending(UUID id, String mail, MemberRole as, Instant sent, Instant expires) {}

    /** What became of {@link #invite} and {@link #sendAgain}. */
    enum Outcome {
        SENT,
        BAD_MAIL,
        /** Whoever has the address is a member, active or suspended. */
        MEMBER_ALREADY,
        /** An invitation to this address is pending: it can be sent again, or withdrawn. */
        INVITED_ALREADY,
        /** See {@link #problem}. */
        BAD_ROLE,
        /** It was sent a moment ago; each time the pause grows. */
        TOO_SOON,
        /** Too many went out from here, or to this address, of late. */
        TOO_MANY
    }

    /** Sends an invitation whose link works once, until it expires. */
    Outcome invite(Invitation invitation);

    /** Why nobody can be invited, or made, to be this. */
    Optional<MemberRole.Problem> problem(MemberRole role);

    /** The latest first. */
    List<Pending> pending();

    /** Sends it anew under a new link; the one before works no more. */
    Outcome sendAgain(UUID id);

    /** Its link works no more. Nothing happens when it is not pending. */
    void withdraw(UUID id);
}
