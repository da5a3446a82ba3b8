package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of two states in one: cells that differ show both, with words for those who do not see the colours. */
final class CellTable extends NativeTable {
    CellTable(List<String> columns) {
        var head = getHead().addRow();
        columns.forEach(name -> head.add(heading(name, "col")));
    }

    NativeTableRow row(String name) {
        var row = getBody().addRow();
        row.add(heading(name, "row"));
        return row;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    /** The value that both states have. */
    static NativeTableCell same(String text) {
        return new NativeTableCell(new Span(text));
    }

    /** What stood there before and what stands there now; empty for nothing. */
    static NativeTableCell differing(String before, String after, Component... beside) {
        var cell = new NativeTableCell(DiffText.inline(before, after));
        cell.addClassName(before.isEmpty() ? "v-cell-added" : after.isEmpty() ? "v-cell-removed" : "v-cell-changed");
        cell.add(beside);
        return cell;
    }
}
