package dev.vitrine.support.ui;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.People;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.SupportDesk.Filter;
import dev.vitrine.support.TicketHead;
import dev.vitrine.tenancy.Publishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the agents' queue with the names of publishers and people in it; two statements more, however many rows. */
@Component
class TicketQueueReader {
    private final SupportDesk desk;
    private final Publishers publishers;
    private final People people;
    private final CurrentPerson person;

    TicketQueueReader(SupportDesk desk, Publishers publishers, People people, CurrentPerson person) {
        this.desk = desk;
        this.publishers = publishers;
        this.people = people;
        this.person = person;
    }

    Page<TicketQueueRow> page(Filter filter, @Nullable String after, int size) {
        var page = desk.queue(filter, after, size);
        return new Page<>(rows(page.items()), page.next());
    }

    /** Who can be asked for. */
    Map<PublisherId, String> publishers() {
        return publishers.names(desk.publishers());
    }

    private List<TicketQueueRow> rows(List<TicketHead> tickets) {
        var named = publishers.names(
                tickets.stream().map(TicketHead::publisher).distinct().toList());
        var persons = people.names(tickets.stream()
                .map(TicketHead::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var me = person.require().id();
        return tickets.stream()
                .map(ticket -> new TicketQueueRow(
                        ticket,
                        named.getOrDefault(ticket.publisher(), ""),
                        TicketPeople.name(ticket.holder(), persons),
                        me.equals(ticket.holder())))
                .toList();
    }
}
