package dev.vitrine.marketplace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.More;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.ListKeeping;
import dev.vitrine.marketplace.ListKeeping.Action;
import dev.vitrine.marketplace.ListKeeping.Change;
import dev.vitrine.marketplace.ListKeeping.FieldChange;
import dev.vitrine.marketplace.ListKeeping.Kept;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who changed what and when, with the value before and after; of a list, or of one entry of it. */
final class EntryHistory extends Composite<Div> {
    private static final int PAGE = 20;

    private final transient ListKeeping keeping;
    private final transient PersonNames people;
    private final transient EntryWords words;
    private final OperatorList list;
    private final @Nullable String entry;
    private final transient List<Kept> all;
    private final UnorderedList lines = new UnorderedList();

    /**
     * @param entry id of the entry, null for the whole list
     * @param all the entries there are, for their names
     */
    EntryHistory(
            ListKeeping keeping,
            PersonNames people,
            EntryWords words,
            OperatorList list,
            @Nullable String entry,
            List<Kept> all) {
        this.keeping = keeping;
        this.people = people;
        this.words = words;
        this.list = list;
        this.entry = entry;
        this.all = all;
        lines.addClassName("v-listed-changes");
        getContent().add(lines);
        more(null);
        if (lines.getChildren().findAny().isEmpty()) {
            var none = new Paragraph(words.t("marketplace.lists.neverChanged"));
            none.addClassName("v-grid-caption");
            getContent().add(none);
        }
    }

    private void more(@Nullable String after) {
        var page = keeping.changes(list, entry, after, PAGE);
        Map<PersonId, String> names = people.names(
                page.items().stream().map(Change::by).filter(Objects::nonNull).collect(Collectors.toSet()));
        page.items().forEach(change -> lines.add(line(change, names)));
        if (page.next() != null) {
            getContent().add(new More(words.t("marketplace.lists.more"), () -> more(page.next())));
        }
    }

    private ListItem line(Change change, Map<PersonId, String> names) {
        var what = new Paragraph(
                entry == null
                        ? words.t(
                                "marketplace.lists.changeOf",
                                words.t(Labels.key(change.action())),
                                words.name(list, change.entry(), all))
                        : words.t(Labels.key(change.action())));
        what.addClassName("v-strong");
        var who = new Paragraph(words.t(
                "marketplace.lists.changedBy",
                change.by() == null
                        ? words.t("marketplace.lists.somebody")
                        : names.getOrDefault(change.by(), words.t("marketplace.lists.somebody")),
                Formats.current().dateTime(change.at())));
        who.addClassName("v-grid-caption");
        var item = new ListItem(what);
        change.fields().forEach((field, values) -> item.add(field(change.action(), field, values)));
        item.add(who);
        return item;
    }

    private Component field(Action action, EntryField field, FieldChange change) {
        String before = words.value(field, change.before());
        String after = words.value(field, change.after());
        var line = new Paragraph(new Span(words.t("marketplace.lists.changedField", words.field(list, field))));
        if (action != Action.ADDED) {
            line.add(value("v-listed-before", before));
        }
        if (action == Action.CHANGED || action == Action.MOVED) {
            line.add(new Span("→"));
        }
        if (action != Action.DELETED) {
            line.add(value("v-listed-after", after));
        }
        line.addClassName("v-listed-change");
        return line;
    }

    private Span value(String name, String text) {
        var value = new Span(text.isEmpty() ? words.t("marketplace.lists.nothing") : text);
        value.addClassName(name);
        return value;
    }
}
