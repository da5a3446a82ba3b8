package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;

/** A grid of few rows, which become cards on a narrow screen. For long lists there is {@link KeysetGrid}. */
public final class CardGrid<T> extends Composite<Div> {
    /**
     * @param grid with its columns
     * @param card the same data in the same order; see {@link #card}
     */
    public CardGrid(Grid<T> grid, SerializableFunction<T, Component> card) {
        getContent().addClassName("v-grid-box");
        getContent().add(grid);
        new CardColumn<>(grid, getContent().getElement(), new ComponentRenderer<>(card));
    }

    /** @param name what the row is about, by which it is found */
    public static Div card(String name, Component... parts) {
        var title = new Span(name);
        title.addClassName("v-strong");
        var card = new Div(title);
        card.add(parts);
        card.addClassName("v-grid-card");
        return card;
    }

    /** The last line of a card: how things stand at the left, what can be done at the right. */
    public static Div foot(Component state, Component action) {
        var foot = new Div(state, action);
        foot.addClassName("v-line-apart");
        return foot;
    }

    /** A line that matters less. */
    public static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("v-quiet");
        return line;
    }
}
