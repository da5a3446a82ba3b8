package dev.vitrine.support;

import dev.vitrine.offers.Removals.Loss;
import dev.vitrine.offers.Removals.Target;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.TicketId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The present publisher's tickets that ask for something live to be removed. Needs TICKETS. An unknown ticket or offer,
 * and something that is not live, is {@link dev.vitrine.shared.NotFoundException}.
 */
public interface RemovalTickets {
    /** What buyers would lose. */
    Loss loss(OfferId offer, Target target);

    /** Opens a ticket as {@link Tickets#open}; its place is of the offer. */
    Tickets.Opened ask(Tickets.NewTicket ticket, Target target);

    /** What this ticket asks to remove; empty for any other ticket. */
    Optional<Removal> of(TicketId id);

    /**
     * Agrees to the day. Empty when it was done.
     *
     * @param seen the day to which is agreed; another one, proposed meanwhile, is not
     */
    Optional<TicketProblem> agree(TicketId id, LocalDate seen);
}
