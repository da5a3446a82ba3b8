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
    static String speaker(Component reader, Entry entry, Map<PersonId, String> names) {
        return entry.side() == TicketSide.PUBLISHER || name(entry.by(), names).isEmpty()
                ? author(reader, entry, names)
                : reader.getTranslation("support.side.agent", name(entry.by(), names));
    }

    /** The name; for somebody who is not known any more, his side. */
    static String author(Component reader, Entry entry, Map<PersonId, String> names) {
        String name = name(entry.by(), names);
        return name.isEmpty()
                ? reader.getTranslation(
                        entry.side() == TicketSide.PUBLISHER ? "support.side.publisher" : "support.side.support")
                : name;
    }

    static String name(@Nullable PersonId person, Map<PersonId, String> names) {
        return person == null ? "" : names.getOrDefault(person, "");
    }
}
