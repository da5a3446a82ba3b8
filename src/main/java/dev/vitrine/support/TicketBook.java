package dev.vitrine.support;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.vitrine.assets.Files;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.Ticket.Entry;
import dev.vitrine.support.Ticket.Kind;
import dev.vitrine.support.store.StoredEntries;
import dev.vitrine.support.store.StoredEntry;
import dev.vitrine.support.store.StoredEntry.By;
import dev.vitrine.support.store.StoredTicket;
import dev.vitrine.support.store.StoredTicketFile;
import dev.vitrine.support.store.StoredTicketFiles;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what is said and done in tickets, and announces it; within the transaction of whoever calls. */
@Component
class TicketBook {
    private final StoredEntries entries;
    private final StoredTicketFiles attached;
    private final Files files;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TicketBook(
            StoredEntries entries,
            StoredTicketFiles attached,
            Files files,
            CurrentTenant tenant,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.attached = attached;
        this.files = files;
        this.tenant = tenant;
        this.events = events;
        this.clock = clock;
    }

    /** The present moment, as exact as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    Ticket read(StoredTicket ticket) {
        var filesOf = attached.ofTicket(ticket.getId()).stream()
                .collect(groupingBy(StoredTicketFile::entry, mapping(StoredTicketFile::face, toUnmodifiableList())));
        List<Entry> said = entries.ofTicket(ticket.getId()).stream()
                .map(entry -> entry.face(filesOf.getOrDefault(entry.getId(), List.of())))
                .toList();
        return new Ticket(ticket.head(), ticket.place(), ticket.skuId(), ticket.contact(), said);
    }

    /** Whether there is room for what one act may write. */
    static Optional<TicketProblem> full(StoredTicket ticket) {
        return ticket.entries() >= Tickets.ENTRIES_MAX ? Optional.of(TicketProblem.TOO_MANY_ENTRIES) : Optional.empty();
    }

    /** Whether these may be attached at once; one that was not kept is {@link NotFoundException}. */
    Optional<TicketProblem> problem(@Nullable StoredTicket ticket, List<Attached> wanted) {
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (!wanted.stream().allMatch(file -> files.has(file.hash(), file.mediaType()))) {
            throw new NotFoundException();
        }
        long already = ticket == null ? 0 : attached.countByTicketId(ticket.getId());
        return wanted.size() > Tickets.FILES_PER_ENTRY || already + wanted.size() > Tickets.FILES_MAX
                ? Optional.of(TicketProblem.TOO_MANY_FILES)
                : Optional.empty();
    }

    void words(StoredTicket ticket, By by, String words, List<Attached> wanted) {
        var entry = entries.save(new StoredEntry(ticket, by, Kind.WORDS, "", words));
        for (int i = 0; i < wanted.size(); i++) {
            attached.save(new StoredTicketFile(ticket, entry, i, wanted.get(i)));
        }
    }

    /** {@link NotFoundException} when the ticket has no such file. */
    TicketFile file(TicketId ticket, UUID id) {
        var file = attached.findById(id)
                .filter(found -> found.ticket().equals(ticket.value()))
                .orElseThrow(NotFoundException::new);
        var face = file.face();
        return new TicketFile(
                face.name(),
                face.mediaType(),
                files.find(file.hash(), face.mediaType()).orElseThrow(NotFoundException::new));
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
