package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.rules.Lock;

/** Why something is locked, since when, and the way that does exist. */
public final class LockNote extends Composite<Div> {
    /** @param wayOut buttons or links for the way out */
    public LockNote(Lock lock, Component... wayOut) {
        var why = new Paragraph(Icons.of("lock"));
        if (lock.since() != null) {
            var since =
                    new Span(getTranslation("kit.lock.since", Formats.current().dateTime(lock.since())) + " ");
            since.addClassName("v-strong");
            why.add(since);
        }
        why.add(new Span(getTranslation("rules.lock." + lock.reason().name())));
        var way = new Paragraph(getTranslation("rules.wayOut." + lock.wayOut().name()));
        way.addClassName("v-lock-way");
        getContent().addClassName("v-lock");
        getContent().add(why, way);
        if (wayOut.length > 0) {
            var actions = new Div(wayOut);
            actions.addClassName("v-lock-actions");
            getContent().add(actions);
        }
    }
}
