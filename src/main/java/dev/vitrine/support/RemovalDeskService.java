package dev.vitrine.support;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Removals;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.Ticket.Kind;
import dev.vitrine.support.store.PlatformTickets;
import dev.vitrine.support.store.StoredEntry.By;
import dev.vitrine.support.store.StoredRemoval;
import dev.vitrine.support.store.StoredTicket;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.tenancy.Transactions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.SUPPORT_DESK)
class RemovalDeskService implements RemovalDesk {
    private final PlatformTickets everywhere;
    private final RemovalReader reader;
    private final Removals removals;
    private final TicketBook book;
    private final CurrentPerson person;
    private final Doors doors;
    private final Transactions transactions;

    RemovalDeskService(
            PlatformTickets everywhere,
            RemovalReader reader,
            Removals removals,
            TicketBook book,
            CurrentPerson person,
            Doors doors,
            Transactions transactions) {
        this.everywhere = everywhere;
        this.reader = reader;
        this.removals = removals;
        this.book = book;
        this.person = person;
        this.doors = doors;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Optional<Removal> of(TicketId id) {
        return doors.readAs(publisher(id), "removal", () -> reader.of(id));
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Optional<TicketProblem> propose(TicketId id, LocalDate day) {
        return act(id, PlatformAct.ANSWER, (ticket, removal, by) -> {
            if (day.isBefore(today(by))) {
                return Optional.of(TicketProblem.REMOVAL_DAY);
            }
            removal.propose(day, by.person());
            ticket.movedBySupport(TicketStatus.WAITING_FOR_PUBLISHER, true, by.at());
            book.mark(ticket, by, Kind.REMOVAL_PROPOSED, day.toString());
            book.announce(ticket, TicketMoved.What.ANSWERED, "removal.proposed", by, "", Map.of("day", day.toString()));
            return Optional.empty();
        });
    }

    @Override
    @PreAuthorize(Permit.SUPPORT_DESK)
    public Optional<TicketProblem> carryOut(TicketId id) {
        return act(id, PlatformAct.REMOVE, (ticket, removal, by) -> {
            var obstacle = obstacle(removal, by);
            if (obstacle.isEmpty()) {
                obstacle = remove(ticket, removal, by);
            }
            if (obstacle.isEmpty()) {
                removal.carriedOut(by.person(), by.at());
                ticket.movedBySupport(TicketStatus.SOLVED, true, by.at());
                book.mark(ticket, by, Kind.REMOVAL_DONE, "");
                book.announce(
                        ticket,
                        TicketMoved.What.SOLVED,
                        "removal.done",
                        by,
                        "",
                        Map.of("removed", removal.target().kind().name()));
            }
            return obstacle;
        });
    }

    private static Optional<TicketProblem> obstacle(StoredRemoval removal, By by) {
        if (removal.agreedBy().isEmpty()) {
            return Optional.of(TicketProblem.REMOVAL_NOT_AGREED);
        }
        if (removal.day().orElseThrow().isAfter(today(by))) {
            return Optional.of(TicketProblem.REMOVAL_TOO_EARLY);
        }
        return removal.proposedBy().equals(Optional.of(by.person()))
                ? Optional.of(TicketProblem.REMOVAL_SAME_AGENT)
                : Optional.empty();
    }

    private Optional<TicketProblem> remove(StoredTicket ticket, StoredRemoval removal, By by) {
        if (removals.liveLoss(removal.offer(), removal.target()).isEmpty()) {
            return Optional.of(TicketProblem.REMOVAL_GONE);
        }
        return switch (removals.remove(removal.offer(), removal.target(), evidence(ticket, removal, by))) {
            case DONE -> Optional.empty();
            case PUBLISHING -> Optional.of(TicketProblem.REMOVAL_PUBLISHING);
            case NOTHING_LEFT -> Optional.of(TicketProblem.REMOVAL_NOTHING_LEFT);
        };
    }

    /** For the proof trail: which ticket, and on whose word. */
    private static Map<String, String> evidence(StoredTicket ticket, StoredRemoval removal, By by) {
        var evidence = new LinkedHashMap<String, String>();
        evidence.put("ticket", ticket.number());
        evidence.put("agreedBy", removal.agreedBy().orElseThrow().toString());
        evidence.put("agent1", removal.proposedBy().orElseThrow().toString());
        evidence.put("agent2", by.person().toString());
        return evidence;
    }

    private static LocalDate today(By by) {
        return LocalDate.ofInstant(by.at(), ZoneOffset.UTC);
    }

    /** What is done to a removal and its ticket. */
    private interface Act {
        Optional<TicketProblem> on(StoredTicket ticket, StoredRemoval removal, By by);
    }

    private Optional<TicketProblem> act(TicketId id, PlatformAct act, Act work) {
        var me = person.require().id();
        return doors.actOn(
                publisher(id),
                act,
                () -> transactions.whole(() -> {
                    var ticket = reader.lock(id);
                    var removal = reader.find(id);
                    return ticket.status() == TicketStatus.CLOSED || removal.done()
                            ? Optional.of(TicketProblem.NOT_IN_THIS_STATUS)
                            : work.on(ticket, removal, new By(TicketSide.SUPPORT, me, book.now()));
                }));
    }

    private PublisherId publisher(TicketId id) {
        return everywhere
                .findById(id.value())
                .orElseThrow(NotFoundException::new)
                .publisher();
    }
}
