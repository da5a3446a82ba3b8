package dev.vitrine.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.Card;
import dev.vitrine.kit.FactList;
import dev.vitrine.kit.Formats;
import dev.vitrine.support.Ticket;
import java.util.Optional;

/** Beside the conversation: number, status, what is promised, what it is about, whom to turn to. */
final class TicketFacts extends Composite<Div> {
    private final TicketNames names;

    TicketFacts(TicketNames names) {
        this.names = names;
        getContent().addClassName("v-ticket-facts");
    }

    /**
     * @param opener name of whoever opened it
     * @param holder name of the agent who looks after it, or empty
     * @param placeHref where the offer is looked at; empty where the reader has no such page
     */
    void show(Ticket ticket, String opener, String holder, Optional<String> placeHref) {
        var head = ticket.head();
        var formats = Formats.current();
        var number = new Span(head.number());
        number.addClassNames("v-mono", "v-ticket-number");
        var facts = new FactList()
                .add(getTranslation("support.facts.number"), number)
                .add(getTranslation("support.facts.status"), TicketNames.status(this, head.status()))
                .add(getTranslation("support.facts.severity"), TicketNames.severity(this, head.severity()))
                .add(getTranslation("support.facts.priority"), TicketNames.priority(this, head.priority()))
                .add(getTranslation("support.facts.first"), names.firstAnswer(this, head));
        if (head.dueAt() != null) {
            facts.add(getTranslation("support.facts.due"), names.dueMark(this, head));
        }
        facts.add(
                        getTranslation("support.facts.holder"),
                        holder.isEmpty() ? getTranslation("support.facts.nobody") : holder)
                .add(getTranslation("support.facts.opened"), formats.dateTime(head.openedAt()))
                .add(getTranslation("support.facts.by"), opener);
        if (!head.offerName().isEmpty()) {
            facts.add(getTranslation("support.facts.about"), place(ticket, placeHref));
        }
        var contact = new FactList()
                .add(getTranslation("support.contact.name"), ticket.contact().name())
                .add(getTranslation("support.contact.mail"), ticket.contact().mail());
        if (!ticket.contact().phone().isEmpty()) {
            contact.add(
                    getTranslation("support.contact.phone"), ticket.contact().phone());
        }
        getContent().removeAll();
        getContent()
                .add(
                        new Card(getTranslation("support.facts.title"), facts),
                        new Card(getTranslation("support.contact.title"), contact));
    }

    private Component place(Ticket ticket, Optional<String> href) {
        String words = TicketNames.place(
                this, ticket.head().offerName(), ticket.place().section(), ticket.skuId());
        if (href.isEmpty()) {
            return new Span(words);
        }
        var link = new Anchor(href.get(), words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
