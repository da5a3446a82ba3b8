package dev.vitrine.support;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Removals;
import dev.vitrine.offers.Removals.Loss;
import dev.vitrine.offers.Removals.Target;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.Ticket.Kind;
import dev.vitrine.support.store.StoredEntry.By;
import dev.vitrine.support.store.StoredRemoval;
import dev.vitrine.support.store.StoredRemovals;
import dev.vitrine.tenancy.Transactions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.TICKETS)
class RemovalTicketService implements RemovalTickets {
    private final Tickets tickets;
    private final Removals removals;
    private final RemovalReader reader;
    private final StoredRemovals stored;
    private final TicketBook book;
    private final CurrentPerson person;
    private final Transactions transactions;

    RemovalTicketService(
            Tickets tickets,
            Removals removals,
            RemovalReader reader,
            StoredRemovals stored,
            TicketBook book,
            CurrentPerson person,
            Transactions transactions) {
        this.tickets = tickets;
        this.removals = removals;
        this.reader = reader;
        this.stored = stored;
        this.book = book;
        this.person = person;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Loss loss(OfferId offer, Target target) {
        return removals.liveLoss(offer, target).orElseThrow(NotFoundException::new);
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Tickets.Opened ask(Tickets.NewTicket ticket, Target target) {
        OfferId offer = Optional.ofNullable(ticket.place().offer()).orElseThrow(NotFoundException::new);
        return transactions.whole(() -> {
            var loss = loss(offer, target);
            var opened = tickets.open(ticket);
            if (opened instanceof Tickets.Opened.Done done) {
                stored.save(new StoredRemoval(done.id(), offer, target, name(target, loss)));
            }
            return opened;
        });
    }

    private static String name(Target target, Loss loss) {
        return target.kind() == Removals.Kind.SKU ? loss.skus().getFirst() : target.key();
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Optional<Removal> of(TicketId id) {
        return transactions.whole(() -> reader.of(id));
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Optional<TicketProblem> agree(TicketId id, LocalDate seen) {
        var by = new By(TicketSide.PUBLISHER, person.require().id(), book.now());
        return transactions.whole(() -> {
            var ticket = reader.lock(id);
            var removal = reader.find(id);
            var to = TicketAction.WRITE.from(ticket.status());
            if (to.isEmpty() || removal.done() || !removal.day().equals(Optional.of(seen))) {
                return Optional.of(TicketProblem.NOT_IN_THIS_STATUS);
            }
            removal.agree(by.person());
            ticket.movedByPublisher(to.get(), by.at());
            book.mark(ticket, by, Kind.REMOVAL_AGREED, seen.toString());
            book.announce(ticket, TicketMoved.What.WRITTEN, "removal.agreed", by, "", Map.of("day", seen.toString()));
            return Optional.empty();
        });
    }
}
