package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** A panel with a heading, a line beneath it, actions beside it, and what it holds. */
public final class Card extends Composite<Section> {
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();
    private final Div body = new Div();

    public Card(String title, Component... content) {
        var heading = new H2(title);
        var words = new Div(heading, subtitle);
        var head = new Div(words, actions);
        head.addClassName("v-card-head");
        subtitle.setVisible(false);
        actions.addClassName("v-card-actions");
        body.addClassName("v-card-body");
        body.add(content);
        getContent().addClassName("v-card");
        getContent().add(head, body);
    }

    public Card subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
        return this;
    }

    public Card actions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }

    public Card with(Component... components) {
        body.add(components);
        return this;
    }

    /** Takes out what it holds. */
    public Card clear() {
        body.removeAll();
        return this;
    }
}
