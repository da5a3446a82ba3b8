package dev.vitrine.support;

import dev.vitrine.offers.Removals;
import dev.vitrine.offers.Removals.Loss;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.store.StoredRemoval;
import dev.vitrine.support.store.StoredRemovals;
import dev.vitrine.support.store.StoredTicket;
import dev.vitrine.support.store.StoredTickets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads removals, within whichever scope the caller has. */
@Component
class RemovalReader {
    private final StoredTickets tickets;
    private final StoredRemovals stored;
    private final Removals removals;

    RemovalReader(StoredTickets tickets, StoredRemovals stored, Removals removals) {
        this.tickets = tickets;
        this.stored = stored;
        this.removals = removals;
    }

    Optional<Removal> of(TicketId id) {
        tickets.findById(id.value()).orElseThrow(NotFoundException::new);
        return stored.findByTicketId(id.value()).map(removal -> removal.face(loss(removal)));
    }

    private @Nullable Loss loss(StoredRemoval removal) {
        if (removal.done()) {
            return null;
        }
        return removals.liveLoss(removal.offer(), removal.target()).orElse(null);
    }

    /** The ticket, locked until the transaction ends. */
    StoredTicket lock(TicketId id) {
        return tickets.lock(id.value()).orElseThrow(NotFoundException::new);
    }

    StoredRemoval find(TicketId id) {
        return stored.findByTicketId(id.value()).orElseThrow(NotFoundException::new);
    }
}
