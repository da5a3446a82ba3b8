package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.kit.CellGrid.Cell;
import dev.vitrine.kit.CellGrid.Row;

/**
 * A table of two states in one: cells that differ show both, with words for those who do not see the colours. Rows without
 * difference come when they are asked for.
 */
final class CellTable extends Composite<Div> {
    private final NativeTable table = new NativeTable();
    private final ChangeActions actions;

    /** @param same key of the words for so many rows without difference */
    CellTable(CellGrid grid, String same, ChangeActions actions) {
        this.actions = actions;
        getContent().addClassName("v-price-table");
        getContent().getElement().setAttribute("tabindex", "0");
        var head = table.getHead().addRow();
        grid.columns().forEach(name -> head.add(heading(name, "col")));
        grid.differing().forEach(this::row);
        getContent().add(table);
        int count = grid.same().size();
        if (count > 0) {
            getContent()
                    .add(new ShowButton(
                            getTranslation(same, count), () -> grid.same().forEach(this::row)));
        }
    }

    private void row(Row data) {
        var row = table.getBody().addRow();
        row.add(heading(data.heading(), "row"));
        data.cells().forEach(cell -> row.add(cell(cell)));
        if (data.whole() != null) {
            actions.at(data.whole()).ifPresent(action -> row.add(new NativeTableCell(action)));
        }
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableCell cell(Cell data) {
        if (!data.differs()) {
            return new NativeTableCell(new Span(data.same()));
        }
        var cell = new NativeTableCell(DiffText.inline(data.before(), data.after()));
        cell.addClassName(className(data));
        actions.at(data.path()).ifPresent(cell::add);
        return cell;
    }

    static String className(Cell cell) {
        return cell.before().isEmpty() ? "v-cell-added" : cell.after().isEmpty() ? "v-cell-removed" : "v-cell-changed";
    }
}
