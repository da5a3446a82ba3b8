package dev.vitrine.support;

import dev.vitrine.shared.TicketId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Removals as support agents see them through. Needs SUPPORT_DESK; each act is in the audit record. An unknown ticket is
 * {@link dev.vitrine.shared.NotFoundException}. What changes something is empty when it was done.
 */
public interface RemovalDesk {
    /** What this ticket asks to remove; empty for any other ticket. */
    Optional<Removal> of(TicketId id);

    /** Proposes a day, not before today; whatever was agreed before is to be agreed anew. */
    Optional<TicketProblem> propose(TicketId id, LocalDate day);

    /** Removes it, at once; by another agent than the one who proposed the agreed day, and not before that day. */
    Optional<TicketProblem> carryOut(TicketId id);
}
