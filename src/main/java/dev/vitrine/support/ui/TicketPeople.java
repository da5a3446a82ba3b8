package dev.vitrine.support.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.shared.PersonId;
import dev.vitrine.support.Ticket;
import dev.vitrine.support.Ticket.Entry;
import dev.vitrine.support.TicketSide;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who took part in a ticket, by name. */
final class TicketPeople {
    private TicketPeople() {}

    static Set<PersonId> of(Ticket ticket) {
        var people = new HashSet<PersonId>();
        people.add(ticket.head().openedBy());
        if (ticket.holder() != null) {
            people.add(ticket.holder());
        }
        ticket.entries().forEach(entry -> people.add(entry.by()));
        return people;
    }

    /** The name, and for agents that they are such. */
    static String author(Component reader, Entry entry, Map<PersonId, String> names) {
        String name = name(entry.by(), names);
        if (entry.side() == TicketSide.PUBLISHER) {
            return name.isEmpty() ? reader.getTranslation("support.side.publisher") : name;
        }
        return name.isEmpty()
                ? reader.getTranslation("support.side.support")
                : reader.getTranslation("support.side.agent", name);
    }

    static String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
