package dev.vitrine.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import dev.vitrine.content.Change;
import dev.vitrine.content.SkuPrices;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prices of one SKU in two states: markets as rows, core counts as columns, the differing cells marked. Markets in which
 * nothing differs come when they are asked for.
 */
final class PriceTable extends Composite<Div> {
    private final SkuPrices before;
    private final SkuPrices after;
    private final ContentWords words;
    private final Set<String> differing;
    private final TreeSet<Integer> cores = new TreeSet<>();

    /** @param changes those that are looked at; what else differs is not marked */
    PriceTable(SkuPrices before, SkuPrices after, ContentWords words, List<Change> changes) {
        this.before = before;
        this.after = after;
        this.words = words;
        differing = changes.stream().map(change -> change.path().field()).collect(Collectors.toSet());
        before.hourly().values().forEach(prices -> cores.addAll(prices.keySet()));
        after.hourly().values().forEach(prices -> cores.addAll(prices.keySet()));
        getContent().addClassName("v-price-table");
        getContent().getElement().setAttribute("tabindex", "0");
        if (!cores.isEmpty()) {
            table();
        }
        var rows = new ChangeRows(words, CompareView.Mode.INLINE, hash -> "", ChangeActions.NONE);
        changes.stream()
                .filter(change -> change.path().field().startsWith("availableIn"))
                .forEach(change -> getContent().add(rows.row(change)));
    }

    private void table() {
        var markets = new TreeSet<>(before.hourly().keySet());
        markets.addAll(after.hourly().keySet());
        var same = markets.stream()
                .filter(market -> cores.stream().noneMatch(count -> differs(market, count)))
                .toList();
        same.forEach(markets::remove);
        var columns = new ArrayList<>(List.of(getTranslation("kit.compare.market")));
        cores.forEach(count -> columns.add(getTranslation("kit.compare.cores", count)));
        var table = new CellTable(columns);
        markets.forEach(market -> row(table, market));
        getContent().add(table);
        if (!same.isEmpty()) {
            getContent()
                    .add(new ShowButton(
                            getTranslation("kit.compare.sameMarkets", same.size()),
                            () -> same.forEach(market -> row(table, market))));
        }
    }

    private void row(CellTable table, String market) {
        var row = table.row(words.listed(market));
        cores.forEach(count -> row.add(cell(market, count)));
    }

    private NativeTableCell cell(String market, int count) {
        var was = price(before, market, count);
        var is = price(after, market, count);
        return differs(market, count)
                ? CellTable.differing(was == null ? "" : text(was), is == null ? "" : text(is))
                : CellTable.same(text(is));
    }

    private boolean differs(String market, int count) {
        return differing.contains("hourly." + market + "." + count)
                && !Objects.equals(price(before, market, count), price(after, market, count));
    }

    private static @Nullable BigDecimal price(SkuPrices prices, String market, int cores) {
        return prices.hourly()
                .getOrDefault(market, Collections.emptySortedMap())
                .get(cores);
    }

    private static String text(@Nullable BigDecimal price) {
        return price == null ? "–" : Formats.current().number(price);
    }
}
