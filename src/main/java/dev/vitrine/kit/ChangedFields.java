package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Change;
import java.util.List;

/** The fields of a section that differ, each with its words before and after. */
public final class ChangedFields extends Composite<Div> {
    /** @param places whether the section is named with each field */
    public ChangedFields(List<Change> changes, ContentWords words, boolean places) {
        getContent().addClassName("v-changed-fields");
        changes.stream()
                .filter(change -> !change.isWhole())
                .forEach(change -> getContent().add(row(change, words, places)));
    }

    private static Component row(Change change, ContentWords words, boolean places) {
        var name = new Span(places ? words.place(change.path()) : words.field(change.path()));
        name.addClassName("v-change-name");
        var row = new Div(name);
        String before = words.said(change.path(), change.before());
        String after = words.said(change.path(), change.after());
        if (words.isProse(change.path())) {
            row.add(DiffText.inline(before, after));
        } else {
            row.add(DiffText.inline(before, ""), DiffText.inline("", after));
        }
        row.addClassName("v-change");
        return row;
    }
}
