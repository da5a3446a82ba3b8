package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

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
        var column = new Div(body, foot);
        column.addClassName("v-page-column");
        getContent().add(column);
    }

    protected final void add(Component... components) {
        body.add(components);
    }

    /** Takes everything off the page but the bar at the bottom. */
    protected final void clear() {
        body.removeAll();
    }

    /** Puts a panel at the right of the page; null takes it away. */
    protected final void aside(@Nullable SidePanel panel) {
        getContent().getChildren().filter(SidePanel.class::isInstance).toList().forEach(getContent()::remove);
        if (panel != null) {
            getContent().add(panel);
        }
    }

    /** Puts a bar at the bottom edge: a {@link SaveBar}, or actions; nothing takes it away. */
    protected final void foot(Component... bar) {
        foot.removeAll();
        foot.add(bar);
        foot.setVisible(bar.length > 0);
    }
}
