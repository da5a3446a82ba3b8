package dev.vitrine.support.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.vitrine.kit.Labels;
import dev.vitrine.support.TicketHead;
import dev.vitrine.support.TicketPriority;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.TicketStatus;
import java.util.function.Consumer;

/** Priority and severity, which an agent sets at once. */
final class RankFields extends Composite<Div> {
    private final Select<TicketPriority> priority;
    private final Select<TicketSeverity> severity;

    RankFields(Consumer<TicketPriority> ranked, Consumer<TicketSeverity> judged) {
        priority = choice("support.facts.priority", TicketPriority.values(), ranked);
        severity = choice("support.facts.severity", TicketSeverity.values(), judged);
        getContent().addClassName("v-ticket-ranks");
        getContent().add(priority, severity);
    }

    private <E extends Enum<E>> Select<E> choice(String label, E[] values, Consumer<E> chosen) {
        var select = new Select<E>();
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(Labels.key(value)));
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chosen.accept(event.getValue());
            }
        });
        return select;
    }

    void show(TicketHead ticket) {
        priority.setValue(ticket.priority());
        severity.setValue(ticket.severity());
        boolean closed = ticket.status() == TicketStatus.CLOSED;
        priority.setReadOnly(closed);
        severity.setReadOnly(closed);
    }
}
