package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where nothing is yet: what would be here, and the next step. */
public final class EmptyState extends Composite<Div> {
    /**
     * @param icon name of a symbol of {@link Icons}
     * @param next buttons or links for the next step
     */
    public EmptyState(String icon, String title, String text, Component... next) {
        var heading = new Paragraph(title);
        heading.addClassName("v-empty-title");
        var words = new Paragraph(text);
        getContent().addClassName("v-empty");
        getContent().add(Icons.of(icon), heading, words);
        if (next.length > 0) {
            var actions = new Div(next);
            actions.addClassName("v-empty-actions");
            getContent().add(actions);
        }
    }
}
