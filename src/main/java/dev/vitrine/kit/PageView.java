package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/**
 * What most views extend: a page within the frame with a body that scrolls and, where something is edited, a bar at the
 * bottom edge.
 */
public abstract class PageView extends Composite<Div> implements Framed {
    private final Div body = new Div();
    private final Div foot = new Div();

    protected PageView() {
        getContent().addClassName("v-page");
        body.addClassName("v-page-body");
        foot.addClassName("v-page-foot");
        foot.setVisible(false);
        getContent().add(body, foot);
    }

    protected final void add(Component... components) {
        body.add(components);
    }

    /** Takes everything off the page but the bar at the bottom. */
    protected final void clear() {
        body.removeAll();
    }

    /** Puts a bar at the bottom edge: a {@link SaveBar}, or actions. */
    protected final void foot(Component bar) {
        foot.removeAll();
        foot.add(bar);
        foot.setVisible(true);
    }
}
