package dev.vitrine.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Change;
import dev.vitrine.content.SkuPrices;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Prices of one SKU in two states: markets as rows, core counts as columns, the differing cells marked. */
final class PriceTable extends Composite<Div> {
    private final SkuPrices before;
    private final SkuPrices after;
    private final ContentWords words;

    PriceTable(SkuPrices before, SkuPrices after, ContentWords words, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.words = words;
        getContent().addClassName("v-price-table");
        getContent().getElement().setAttribute("tabindex", "0");
        if (!before.hourly().isEmpty() || !after.hourly().isEmpty()) {
            getContent().add(table());
        }
        var rows = new ChangeRows(words, CompareView.Mode.INLINE, hash -> "", ChangeActions.NONE);
        changes.stream()
                .filter(change -> change.path().field().startsWith("availableIn"))
                .forEach(change -> getContent().add(rows.row(change)));
    }

    private Component table() {
        var cores = new TreeSet<Integer>();
        before.hourly().values().forEach(prices -> cores.addAll(prices.keySet()));
        after.hourly().values().forEach(prices -> cores.addAll(prices.keySet()));
        var markets = new TreeSet<>(before.hourly().keySet());
        markets.addAll(after.hourly().keySet());
        var table = new NativeTable();
        var head = table.getHead().addRow();
        head.add(heading(getTranslation("kit.compare.market"), "col"));
        cores.forEach(count -> head.add(heading(getTranslation("kit.compare.cores", count), "col")));
        for (String market : markets) {
            var row = table.getBody().addRow();
            row.add(heading(words.listed(market), "row"));
            cores.forEach(count -> row.add(cell(price(before, market, count), price(after, market, count))));
        }
        return table;
    }

    private static NativeTableHeaderCell heading(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static @Nullable BigDecimal price(SkuPrices prices, String market, int cores) {
        return prices.hourly()
                .getOrDefault(market, Collections.emptySortedMap())
                .get(cores);
    }

    private static NativeTableCell cell(@Nullable BigDecimal was, @Nullable BigDecimal is) {
        var cell = new NativeTableCell();
        if (Objects.equals(was, is)) {
            cell.add(new Span(text(is)));
        } else {
            cell.addClassName(was == null ? "v-cell-added" : is == null ? "v-cell-removed" : "v-cell-changed");
            cell.add(DiffText.inline(was == null ? "" : text(was), is == null ? "" : text(is)));
        }
        return cell;
    }

    private static String text(@Nullable BigDecimal price) {
        return price == null ? "–" : Formats.current().number(price);
    }
}
