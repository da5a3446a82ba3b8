package dev.vitrine.pricing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The table of prices that is shown, as a browser works with it. */
final class Cells {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** One of its cells. */
    record Cell(PriceGrid grid, int number) {
        CellLook look() {
            return grid.shown().get(number);
        }

        String text() {
            return look().text();
        }

        void type(String text) {
            write(false, number, text);
        }
    }

    private Cells() {}

    /** The cell of this price; fails when it is not shown. */
    static Cell at(String sku, String market, int cores) {
        PriceGrid grid = _get(PriceGrid.class);
        JsonNode table = (JsonNode) grid.getElement().getPropertyRaw("table");
        int row = -1;
        int column = -1;
        String lane = PriceBook.pricesPath(sku, market).toString();
        for (int i = 0; i < table.path("rows").size(); i++) {
            row = is(table.path("rows").path(i), lane, cores) ? i : row;
        }
        for (int i = 0; i < table.path("columns").size(); i++) {
            column = is(table.path("columns").path(i), lane, cores) ? i : column;
        }
        if (row < 0 || column < 0) {
            throw new AssertionError("not shown: " + lane + "." + cores);
        }
        return new Cell(grid, row * table.path("columns").size() + column);
    }

    private static boolean is(JsonNode line, String lane, int cores) {
        return line.path("id").asString("").equals(lane) || line.path("cores").asInt(0) == cores;
    }

    /** Pastes a block whose first cell is this one. */
    static void paste(Cell first, String block) {
        int columns = ((JsonNode) first.grid().getElement().getPropertyRaw("table"))
                .path("columns")
                .size();
        var lines = Arrays.stream(block.split("\n"))
                .map(line -> line.split("\t", -1))
                .toList();
        var written = new Object[lines.stream().mapToInt(line -> line.length).sum() * 2];
        int next = 0;
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).length; column++) {
                written[next++] = first.number() + row * columns + column;
                written[next++] = lines.get(row)[column];
            }
        }
        write(true, written);
    }

    /** Completes the prices of a row or column from its first one. */
    static void complete(int lane) {
        fire("prices-filled", JSON.objectNode().put("event.detail", lane));
    }

    private static void write(boolean pasted, Object... numbersAndTexts) {
        var cells = JSON.arrayNode();
        for (int i = 0; i < numbersAndTexts.length; i += 2) {
            cells.add(JSON.arrayNode().add((Integer) numbersAndTexts[i]).add((String) numbersAndTexts[i + 1]));
        }
        fire(
                "prices-typed",
                JSON.objectNode()
                        .set(
                                "event.detail",
                                JSON.objectNode()
                                        .put("pasted", pasted)
                                        .put("outside", 0)
                                        .set("cells", cells)));
    }

    private static void fire(String type, JsonNode data) {
        var element = _get(PriceGrid.class).getElement();
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, type, (ObjectNode)
                data));
        MockVaadin.clientRoundtrip(false);
    }
}
