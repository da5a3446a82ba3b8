package dev.vitrine.support;

import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.support.Ticket.Entry;
import dev.vitrine.support.Ticket.Kind;
import dev.vitrine.support.store.StoredEntries;
import dev.vitrine.support.store.StoredEntry;
import dev.vitrine.support.store.StoredEntry.By;
import dev.vitrine.support.store.StoredTicket;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what is said and done in tickets, and announces it; within the transaction of whoever calls. */
@Component
class TicketBook {
    private final StoredEntries entries;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketBook(StoredEntries entries, CurrentTenant tenant, ApplicationEventPublisher events, Clock clock) {
        this.entries = entries;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /** The present moment, as exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Ticket read(StoredTicket ticket) {
        List<Entry> said =
                entries.ofTicket(ticket.getId()).stream().map(StoredEntry::face).toList();
        return new Ticket(ticket.head(), ticket.place(), ticket.skuId(), ticket.contact(), said);
    }

    /** Whether there is room for what one act may write. */
    static Optional<TicketProblem> full(StoredTicket ticket) {
        return ticket.entries() >= Tickets.ENTRIES_MAX ? Optional.of(TicketProblem.TOO_MANY_ENTRIES) : Optional.empty();
    }

    void words(StoredTicket ticket, By by, String words) {
        entries.save(new StoredEntry(ticket, by, Kind.WORDS, "", words));
    }

    /** @param value what it became, or empty */
    void mark(StoredTicket ticket, By by, Kind kind, String value) {
        entries.save(new StoredEntry(ticket, by, kind, value, ""));
    }

    /**
     * Tells those who are to hear of it, and the audit record.
     *
     * @param deed what the record calls it
     * @param words somebody's own, for those who are told; the record does not have them
     */
    void announce(
            StoredTicket ticket, TicketMoved.What what, String deed, By by, String words, Map<String, String> more) {
        var publisher = tenant.require();
        events.publishEvent(new TicketMoved(
                what,
                publisher,
                ticket.id(),
                ticket.number(),
                ticket.offer().orElse(null),
                ticket.offerName(),
                by.person(),
                words,
                entries.people(ticket.getId(), TicketSide.PUBLISHER).stream()
                        .map(PersonId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                ticket.holder().orElse(null)));
        var details = new HashMap<>(more);
        details.put("number", ticket.number());
        details.put("status", ticket.status().name());
        events.publishEvent(Audited.of(deed, publisher, ticket.id().toString()).with(details));
    }
}
