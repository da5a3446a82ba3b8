package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its one h1, a line beneath, something beside (languages, counts), and its actions. */
public final class PageHead extends Composite<Div> {
    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final Div beside = new Div();
    private final Div actions = new Div();

    public PageHead(String title) {
        this.title.setText(title);
        var words = new Div(this.title, subtitle);
        words.addClassName("v-head-words");
        beside.addClassName("v-head-beside");
        actions.addClassName("v-head-actions");
        getContent().addClassName("v-head");
        getContent().add(words, beside, actions);
        subtitle.setVisible(false);
        beside.setVisible(false);
        actions.setVisible(false);
    }

    public PageHead title(String text) {
        title.setText(text);
        return this;
    }

    /** One line beneath the title; empty takes it away. */
    public PageHead subtitle(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
        return this;
    }

    /** What shares the title's row: language buttons, badges, a count. */
    public PageHead beside(Component... components) {
        beside.removeAll();
        beside.add(components);
        beside.setVisible(components.length > 0);
        return this;
    }

    /** Actions at the end of the row, the primary one last. */
    public PageHead actions(Component... components) {
        actions.removeAll();
        actions.add(components);
        actions.setVisible(components.length > 0);
        return this;
    }
}
