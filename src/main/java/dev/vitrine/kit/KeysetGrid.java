package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** A lazy list over keyset pages, with a line beneath that says how many there are, and what stands there when empty. */
public final class KeysetGrid<T> extends Composite<Div> {
    private static final int ROWS_SHOWN = 30;

    private final Grid<T> grid = new Grid<>();
    private final Paragraph caption = new Paragraph();
    private final Div empty = new Div();
    private LongFunction<String> words = count -> "";
    private LongSupplier counting = () -> 0;
    private boolean tall;

    public KeysetGrid() {
        grid.addClassName("v-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setAllRowsVisible(true);
        caption.addClassName("v-grid-caption");
        getContent().addClassName("v-grid-box");
        getContent().add(grid, empty, caption);
        empty.setVisible(false);
    }

    /** The grid itself, for its columns. */
    public Grid<T> grid() {
        return grid;
    }

    /** For lists that may be long: with few rows the page scrolls, with many the grid has a height of its own. */
    public KeysetGrid<T> tall() {
        tall = true;
        return this;
    }

    public KeysetGrid<T> empty(Component state) {
        empty.removeAll();
        empty.add(state);
        return this;
    }

    /** @param text the line beneath, from the number of rows */
    public KeysetGrid<T> caption(LongFunction<String> text) {
        words = text;
        return this;
    }

    /**
     * On a narrow screen each row becomes a card: this takes the place of all columns.
     *
     * @param card the same data in the same order
     */
    public KeysetGrid<T> cards(Renderer<T> card) {
        new CardColumn<>(grid, getContent().getElement(), card);
        return this;
    }

    /** See {@link KeysetDataProvider}. */
    public void setPages(KeysetDataProvider.Pages<T> pages, LongSupplier count, Function<T, Object> id) {
        counting = count;
        grid.setItems(new KeysetDataProvider<>(pages, count, id));
        refreshWords();
    }

    /** Reads everything again. */
    public void refresh() {
        grid.getDataProvider().refreshAll();
        refreshWords();
    }

    private void refreshWords() {
        long count = counting.getAsLong();
        boolean none = count == 0 && empty.getChildren().findAny().isPresent();
        boolean scrolls = tall && count > ROWS_SHOWN;
        grid.setAllRowsVisible(!scrolls);
        getContent().getElement().getClassList().set("v-grid-tall", scrolls);
        grid.setVisible(!none);
        empty.setVisible(none);
        caption.setText(none ? "" : words.apply(count));
    }
}
