package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/**
 * A panel at the right of a page, on demand: the findings, the form of a selected row. Beside the page from 1100 px on,
 * over it below.
 */
public final class SidePanel extends Composite<Aside> {
    private final H2 title = new H2();
    private final Div beside = new Div();
    private final Div body = new Div();
    private final Div foot = new Div();

    /** @param close called when the person closes the panel */
    public SidePanel(String title, Runnable close) {
        this.title.setText(title);
        var button = new Button(Icons.of("close"), event -> close.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("kit.close"));
        var words = new Div(this.title, beside);
        var head = new Div(words, button);
        head.addClassName("v-panel-head");
        body.addClassName("v-panel-body");
        foot.addClassName("v-panel-foot");
        foot.setVisible(false);
        getContent().addClassName("v-panel");
        getContent().getElement().setAttribute("aria-label", title);
        getContent().add(head, body, foot);
    }

    public SidePanel title(String text) {
        title.setText(text);
        getContent().getElement().setAttribute("aria-label", text);
        return this;
    }

    /** What stands beneath the title: badges, counts. */
    public SidePanel beside(Component... components) {
        beside.removeAll();
        beside.add(components);
        return this;
    }

    public SidePanel content(Component... components) {
        body.removeAll();
        body.add(components);
        return this;
    }

    /** Actions at the bottom edge, the primary one last. */
    public SidePanel foot(Component... components) {
        foot.removeAll();
        foot.add(components);
        foot.setVisible(components.length > 0);
        return this;
    }
}
