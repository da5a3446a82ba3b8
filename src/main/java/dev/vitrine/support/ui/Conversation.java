package dev.vitrine.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.shared.PersonId;
import dev.vitrine.support.Ticket.Entry;
import dev.vitrine.support.Ticket.File;
import dev.vitrine.support.Ticket.Kind;
import dev.vitrine.support.TicketPriority;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.TicketSide;
import dev.vitrine.support.TicketStatus;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What was said and done in a ticket, in its order; what comes is added, and said to those who do not see it. */
final class Conversation extends Composite<OrderedList> {
    private final Set<UUID> shown = new HashSet<>();
    private final transient Function<UUID, String> address;

    /**
     * @param name for screen readers
     * @param address of a file, from its id
     */
    Conversation(String name, Function<UUID, String> address) {
        this.address = address;
        getContent().addClassName("v-ticket-said");
        getContent().getElement().setAttribute("aria-label", name);
        getContent().getElement().setAttribute("aria-live", "polite");
    }

    /**
     * @param entries all of them
     * @param names of those who took part
     */
    void show(List<Entry> entries, Map<PersonId, String> names) {
        entries.stream()
                .filter(entry -> shown.add(entry.id()))
                .forEach(entry -> getContent().add(item(entry, names)));
    }

    /** Another ticket is shown from now on. */
    void clear() {
        shown.clear();
        getContent().removeAll();
    }

    private ListItem item(Entry entry, Map<PersonId, String> names) {
        var item = new ListItem(
                entry.kind() == Kind.WORDS
                        ? words(entry, TicketPeople.speaker(this, entry, names))
                        : mark(entry, TicketPeople.author(this, entry, names)));
        item.addClassName(entry.side() == TicketSide.SUPPORT ? "v-ticket-theirs" : "v-ticket-ours");
        return item;
    }

    private Component words(Entry entry, String author) {
        var who = new Span(author);
        who.addClassName("v-strong");
        var head = new Div(who, when(entry));
        head.addClassName("v-ticket-who");
        var text = new Div(entry.words());
        text.addClassName("v-ticket-words");
        var said = new Div(head, text);
        if (!entry.files().isEmpty()) {
            said.add(files(entry.files()));
        }
        return said;
    }

    private UnorderedList files(List<File> files) {
        var list = new UnorderedList();
        list.addClassName("v-ticket-attached");
        files.forEach(file -> {
            var link = new Anchor(address.apply(file.id()), file.name());
            link.setRouterIgnore(true);
            var size = new Span(Formats.current().bytes(file.size()));
            size.addClassName("v-quiet");
            list.add(new ListItem(Icons.of("file"), link, size));
        });
        return list;
    }

    private Component mark(Entry entry, String author) {
        var mark = new Div(new Span(done(entry, author)), when(entry));
        mark.addClassName("v-ticket-mark");
        return mark;
    }

    private String done(Entry entry, String author) {
        return switch (entry.kind()) {
            case WORDS -> "";
            case CLAIMED -> getTranslation("support.entry.claimed", author);
            case RELEASED -> getTranslation("support.entry.released", author);
            case STATUS ->
                getTranslation(
                        "support.entry.status",
                        author,
                        getTranslation(Labels.key(TicketStatus.valueOf(entry.value()))));
            case REMOVAL_PROPOSED -> getTranslation("support.entry.removalProposed", author, day(entry));
            case REMOVAL_AGREED -> getTranslation("support.entry.removalAgreed", author, day(entry));
            case REMOVAL_DONE -> getTranslation("support.entry.removalDone", author);
            case SEVERITY ->
                getTranslation(
                        "support.entry.severity",
                        author,
                        getTranslation(Labels.key(TicketSeverity.valueOf(entry.value()))));
            case PRIORITY ->
                getTranslation(
                        "support.entry.priority",
                        author,
                        getTranslation(Labels.key(TicketPriority.valueOf(entry.value()))));
        };
    }

    private static String day(Entry entry) {
        return Formats.current().date(LocalDate.parse(entry.value()));
    }

    private static Span when(Entry entry) {
        var when = new Span(Formats.current().dateTime(entry.at()));
        when.addClassName("v-quiet");
        return when;
    }
}
