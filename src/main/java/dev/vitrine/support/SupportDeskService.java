package dev.vitrine.support;

import dev.vitrine.assets.Files;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.shared.Moments;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.Ticket.Kind;
import dev.vitrine.support.store.PlatformTicket;
import dev.vitrine.support.store.PlatformTickets;
import dev.vitrine.support.store.StoredEntry.By;
import dev.vitrine.support.store.StoredTicket;
import dev.vitrine.support.store.StoredTickets;
import dev.vitrine.support.store.TicketSearch;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.tenancy.Transactions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.SUPPORT_DESK)
class SupportDeskService implements SupportDesk {
    private static final String READING = "ticket";

    private final PlatformTickets everywhere;
    private final TicketSearch search;
    private final StoredTickets tickets;
    private final TicketBook book;
    private final Files files;
    private final CurrentPerson person;
    private final Doors doors;
    private final Transactions transactions;

    SupportDeskService(
            PlatformTickets everywhere,
            TicketSearch search,
            StoredTickets tickets,
            TicketBook book,
            Files files,
            CurrentPerson person,
            Doors doors,
            Transactions transactions) {
        this.everywhere = everywhere;
        this.search = search;
        this.tickets = tickets;
        this.book = book;
        this.files = files;
        this.person = person;
        this.doors = doors;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Page<TicketHead> queue(Filter filter, @Nullable String after, int size) {
        int bounded = Math.clamp(size, 1, Page.LARGEST);
        var place = after == null ? null : Moments.of(after);
        boolean byDue = filter.show() == Show.FOR_SUPPORT;
        return Moments.page(
                search.all(filter, person.require().id(), place, bounded + 1),
                bounded,
                rows -> rows.stream().map(PlatformTicket::head).toList(),
                row -> new Moments(
                        byDue
                                ? Objects.requireNonNull(row.head().dueAt())
                                : row.head().changedAt(),
                        row.id()));
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public long count(Filter filter) {
        return search.countAll(filter, person.require().id());
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Set<PublisherId> publishers() {
        return everywhere.publishers().stream().map(PublisherId::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Ticket read(TicketId id) {
        return doors.readAs(
                publisher(id),
                READING,
                () -> book.read(tickets.findById(id.value()).orElseThrow(NotFoundException::new)));
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Optional<TicketProblem> claim(TicketId id, @Nullable PersonId seen) {
        return act(id, (ticket, by) -> {
            if (!ticket.status().isOpen()) {
                return Optional.of(TicketProblem.NOT_IN_THIS_STATUS);
            }
            if (!ticket.holder().equals(Optional.ofNullable(seen))) {
                return Optional.of(TicketProblem.HELD_BY_ANOTHER);
            }
            take(ticket, by);
            return Optional.empty();
        });
    }

    private void take(StoredTicket ticket, By by) {
        if (!ticket.holder().equals(Optional.of(by.person()))) {
            ticket.claim(by.person());
            book.mark(ticket, by, Kind.CLAIMED, "");
            book.announce(ticket, TicketMoved.What.OTHER, "ticket.claimed", by, "", Map.of());
        }
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Optional<TicketProblem> release(TicketId id) {
        return act(id, (ticket, by) -> {
            if (!ticket.holder().equals(Optional.of(by.person()))) {
                return Optional.of(TicketProblem.HELD_BY_ANOTHER);
            }
            ticket.claim(null);
            book.mark(ticket, by, Kind.RELEASED, "");
            book.announce(ticket, TicketMoved.What.OTHER, "ticket.released", by, "", Map.of());
            return Optional.empty();
        });
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Optional<TicketProblem> move(TicketId id, TicketAction action, String typed, List<Attached> attached) {
        var words = TicketWords.text(typed);
        return act(id, (ticket, by) -> {
            var to =
                    action.side() == TicketSide.SUPPORT ? action.from(ticket.status()) : Optional.<TicketStatus>empty();
            if (to.isEmpty()) {
                return Optional.of(TicketProblem.NOT_IN_THIS_STATUS);
            }
            var problem = notMine(ticket, by).or(() -> unwritable(ticket, words, attached));
            if (problem.isPresent()) {
                return problem;
            }
            take(ticket, by);
            moved(ticket, to.get(), by, words, attached);
            return Optional.empty();
        });
    }

    private Optional<TicketProblem> unwritable(StoredTicket ticket, String words, List<Attached> attached) {
        return words.isEmpty() && attached.isEmpty()
                ? Optional.empty()
                : TicketWords.problem(words).or(() -> TicketBook.full(ticket)).or(() -> book.problem(ticket, attached));
    }

    private void moved(StoredTicket ticket, TicketStatus to, By by, String words, List<Attached> attached) {
        boolean ends = !to.isOpen();
        boolean marked = ends || words.isEmpty();
        ticket.movedBySupport(to, !words.isEmpty(), by.at());
        if (!words.isEmpty()) {
            book.words(ticket, by, words, attached);
        }
        if (marked) {
            book.mark(ticket, by, Kind.STATUS, to.name());
        }
        var what = words.isEmpty() ? TicketMoved.What.OTHER : TicketMoved.What.ANSWERED;
        book.announce(
                ticket,
                ends ? TicketMoved.What.SOLVED : what,
                words.isEmpty() ? "ticket.status" : "ticket.answered",
                by,
                words,
                Map.of());
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Files.Keeping keep(TicketId id, String name, byte[] upload) {
        return doors.actOn(publisher(id), PlatformAct.ANSWER, () -> files.keep(name, upload));
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public TicketFile file(TicketId id, UUID file) {
        return doors.readAs(publisher(id), READING, () -> book.file(id, file));
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Optional<TicketProblem> judge(TicketId id, TicketSeverity severity) {
        return adjust(id, Kind.SEVERITY, severity, ticket -> ticket.severity() == severity, t -> t.judge(severity));
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Optional<TicketProblem> rank(TicketId id, TicketPriority priority) {
        return adjust(id, Kind.PRIORITY, priority, ticket -> ticket.priority() == priority, t -> t.rank(priority));
    }

    private Optional<TicketProblem> adjust(
            TicketId id, Kind kind, Enum<?> value, Predicate<StoredTicket> already, Consumer<StoredTicket> change) {
        return act(id, (ticket, by) -> {
            if (ticket.status() == TicketStatus.CLOSED) {
                return Optional.of(TicketProblem.NOT_IN_THIS_STATUS);
            }
            if (!already.test(ticket)) {
                change.accept(ticket);
                book.mark(ticket, by, kind, value.name());
                book.announce(
                        ticket,
                        TicketMoved.What.OTHER,
                        kind == Kind.SEVERITY ? "ticket.severity" : "ticket.priority",
                        by,
                        "",
                        Map.of("value", value.name()));
            }
            return Optional.empty();
        });
    }

    private static Optional<TicketProblem> notMine(StoredTicket ticket, By by) {
        return ticket.holder().filter(holder -> !holder.equals(by.person())).isPresent()
                ? Optional.of(TicketProblem.HELD_BY_ANOTHER)
                : Optional.empty();
    }

    private Optional<TicketProblem> act(TicketId id, BiFunction<StoredTicket, By, Optional<TicketProblem>> work) {
        var me = person.require().id();
        return doors.actOn(
                publisher(id),
                PlatformAct.ANSWER,
                () -> transactions.whole(() -> work.apply(
                        tickets.lock(id.value()).orElseThrow(NotFoundException::new),
                        new By(TicketSide.SUPPORT, me, book.now()))));
    }

    private PublisherId publisher(TicketId id) {
        return everywhere
                .findById(id.value())
                .orElseThrow(NotFoundException::new)
                .publisher();
    }
}
