package dev.vitrine.kit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.dom.Element;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;

/** On a narrow screen each row of a grid becomes a card, which takes the place of all columns. */
final class CardColumn<T> implements Serializable {
    private final Grid<T> grid;
    private final Grid.Column<T> card;
    private final Element box;
    private final Set<Grid.Column<T>> aside = new HashSet<>();

    /**
     * @param box around the grid; told how wide the screen is
     * @param card the same data in the same order
     */
    CardColumn(Grid<T> grid, Element box, Renderer<T> card) {
        this.grid = grid;
        this.box = box;
        this.card = grid.addColumn(card).setHeader(grid.getTranslation("kit.grid.cards"));
        this.card.setVisible(false);
        var width = new Element("v-narrow");
        width.addEventListener(
                        "narrow-changed",
                        event ->
                                narrow(event.getEventData().path("event.detail").asBoolean()))
                .addEventData("event.detail");
        box.appendChild(width);
    }

    /** Shows cards or columns; columns that were hidden stay so. */
    void narrow(boolean narrow) {
        for (Grid.Column<T> column : grid.getColumns()) {
            if (column.equals(card)) {
                column.setVisible(narrow);
            } else if (narrow && column.isVisible()) {
                aside.add(column);
                column.setVisible(false);
            } else if (!narrow && aside.remove(column)) {
                column.setVisible(true);
            }
        }
        box.getClassList().set("v-grid-cards", narrow);
    }
}
