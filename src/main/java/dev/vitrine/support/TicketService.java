package dev.vitrine.support;

import dev.vitrine.assets.Files;
import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.marketplace.EntryUse;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.offers.Drafts;
import dev.vitrine.shared.Moments;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.Ticket.Kind;
import dev.vitrine.support.store.StoredEntry.By;
import dev.vitrine.support.store.StoredTicket;
import dev.vitrine.support.store.StoredTicket.Place;
import dev.vitrine.support.store.StoredTickets;
import dev.vitrine.support.store.TicketSearch;
import dev.vitrine.tenancy.Profile.Contact;
import dev.vitrine.tenancy.Transactions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.TICKETS)
class TicketService implements Tickets {
    private static final Duration DAY = Duration.ofDays(1);

    private final StoredTickets tickets;
    private final TicketSearch search;
    private final TicketBook book;
    private final TicketCheck check;
    private final TicketNumbers numbers;
    private final Files files;
    private final EntryUse use;
    private final Drafts drafts;
    private final CurrentPerson person;
    private final Transactions transactions;

    TicketService(
            StoredTickets tickets,
            TicketSearch search,
            TicketBook book,
            TicketCheck check,
            TicketNumbers numbers,
            Files files,
            EntryUse use,
            Drafts drafts,
            CurrentPerson person,
            Transactions transactions) {
        this.tickets = tickets;
        this.search = search;
        this.book = book;
        this.check = check;
        this.numbers = numbers;
        this.files = files;
        this.use = use;
        this.drafts = drafts;
        this.person = person;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Opened open(NewTicket typed) {
        var me = person.require().id();
        var asked = tidied(typed);
        var problems = check.problems(asked);
        book.problem(null, asked.files()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return new Opened.Refused(problems);
        }
        var place = place(asked.place());
        return transactions.whole(() -> {
            if (tickets.countByOpenedAtGreaterThan(book.now().minus(DAY)) >= PER_DAY) {
                return new Opened.Refused(List.of(TicketProblem.TOO_MANY_TICKETS));
            }
            use.named(named(asked));
            var by = by(me);
            var ticket = tickets.save(
                    new StoredTicket(numbers.next(), asked, place, TicketPriority.of(asked.severity()), me, by.at()));
            book.words(ticket, by, asked.words(), asked.files());
            book.announce(ticket, TicketMoved.What.OPENED, "ticket.opened", by, asked.words(), Map.of());
            return new Opened.Done(ticket.id(), ticket.number());
        });
    }

    private static NewTicket tidied(NewTicket typed) {
        var contact = typed.contact();
        return new NewTicket(
                typed.type(),
                typed.category(),
                typed.place(),
                TicketWords.line(typed.subject()),
                TicketWords.text(typed.words()),
                typed.severity(),
                new Contact(
                        TicketWords.line(contact.name()), contact.mail().strip(), TicketWords.line(contact.phone())),
                typed.files());
    }

    private Place place(TicketPlace place) {
        if (place.offer() == null) {
            return new Place(TicketPlace.NONE, "", "");
        }
        var head = drafts.head(place.offer());
        String sku = place.section() == null
                ? ""
                : place.section()
                        .sku()
                        .map(key -> drafts.open(head.id()).content().sku(key).id())
                        .orElse("");
        boolean gone = place.section() != null && place.section().sku().isPresent() && sku.isEmpty();
        return new Place(gone ? new TicketPlace(place.offer(), null) : place, head.name(), sku);
    }

    private static Map<OperatorList, Set<String>> named(NewTicket asked) {
        var named = new HashMap<OperatorList, Set<String>>();
        named.put(OperatorList.TICKET_TYPE, Set.of(asked.type()));
        if (asked.category() != null) {
            named.put(OperatorList.TICKET_CATEGORY, Set.of(asked.category()));
        }
        return named;
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Page<TicketHead> page(Filter filter, @Nullable String after, int size) {
        int bounded = Math.clamp(size, 1, Page.LARGEST);
        var place = after == null ? null : Moments.of(after);
        return transactions.whole(() -> Moments.page(
                search.own(filter, place, bounded + 1),
                bounded,
                rows -> rows.stream().map(StoredTicket::head).toList(),
                row -> new Moments(row.head().changedAt(), row.getId())));
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public long count(Filter filter) {
        return transactions.whole(() -> search.countOwn(filter));
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Ticket read(TicketId id) {
        return transactions.whole(() -> book.read(find(id)));
    }

    private StoredTicket find(TicketId id) {
        return tickets.findById(id.value()).orElseThrow(NotFoundException::new);
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Files.Keeping keep(String name, byte[] upload) {
        return files.keep(name, upload);
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public TicketFile file(TicketId id, UUID file) {
        return transactions.whole(() -> book.file(id, file));
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Optional<TicketProblem> write(TicketId id, String typed, List<Attached> attached) {
        return move(id, TicketAction.WRITE, TicketWords.text(typed), attached);
    }

    @Override
    @PreAuthorize(Permit.TICKETS)
    public Optional<TicketProblem> thank(TicketId id) {
        return move(id, TicketAction.THANK, "", List.of());
    }

    private Optional<TicketProblem> move(TicketId id, TicketAction action, String words, List<Attached> attached) {
        var me = person.require().id();
        return transactions.whole(() -> {
            var ticket = tickets.lock(id.value()).orElseThrow(NotFoundException::new);
            var to = action.from(ticket.status());
            var problem = to.isEmpty()
                    ? Optional.of(TicketProblem.NOT_IN_THIS_STATUS)
                    : refusal(ticket, action, words, attached);
            if (problem.isPresent()) {
                return problem;
            }
            var by = by(me);
            ticket.movedByPublisher(to.orElseThrow(), by.at());
            if (action == TicketAction.WRITE) {
                book.words(ticket, by, words, attached);
                book.announce(ticket, TicketMoved.What.WRITTEN, "ticket.written", by, words, Map.of());
            } else {
                book.mark(ticket, by, Kind.STATUS, ticket.status().name());
                book.announce(ticket, TicketMoved.What.OTHER, "ticket.status", by, "", Map.of());
            }
            return Optional.empty();
        });
    }

    private Optional<TicketProblem> refusal(
            StoredTicket ticket, TicketAction action, String words, List<Attached> attached) {
        return action == TicketAction.WRITE
                ? TicketWords.problem(words).or(() -> TicketBook.full(ticket)).or(() -> book.problem(ticket, attached))
                : Optional.empty();
    }

    private By by(PersonId me) {
        return new By(TicketSide.PUBLISHER, me, book.now());
    }
}
