package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** A lazy list over keyset pages, with a line beneath that says how many there are, and what stands there when empty. */
public final class KeysetGrid<T> extends Composite<Div> {
    private final Grid<T> grid = new Grid<>();
    private final Paragraph caption = new Paragraph();
    private final Div empty = new Div();
    private LongFunction<String> words = count -> "";
    private LongSupplier counting = () -> 0;

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

    /** The whole page scrolls with few rows; with many the grid gets a height of its own and scrolls inside. */
    public KeysetGrid<T> tall() {
        grid.setAllRowsVisible(false);
        addClass("v-grid-tall");
        return this;
    }

    private void addClass(String name) {
        getContent().addClassName(name);
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
        grid.setVisible(!none);
        empty.setVisible(none);
        caption.setText(none ? "" : words.apply(count));
    }
}
