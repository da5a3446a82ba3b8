package dev.vitrine.kit;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.Change;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two states of a grid, cell by cell: the prices of a SKU, the properties of all SKUs.
 *
 * @param differing rows in which a cell differs
 * @param same the other rows, which are shown on demand
 */
record CellGrid(List<String> columns, List<Row> differing, List<Row> same) {
    private static final List<String> SKU_PROPERTIES = List.of("id", "billing", "trial", "hidden");

    /** @param whole the section that the row is, where it is one that differs */
    record Row(String heading, @Nullable FieldPath whole, List<Cell> cells) {
        boolean differs() {
            return cells.stream().anyMatch(Cell::differs);
        }
    }

    /** What stood there before and stands there now; both alike where nothing differs, empty for nothing. */
    record Cell(FieldPath path, String before, String after, boolean differs) {
        /** What a cell without difference says. */
        String same() {
            return after.isEmpty() ? "–" : after;
        }
    }

    private static CellGrid of(List<String> columns, List<Row> rows) {
        return new CellGrid(
                columns,
                rows.stream().filter(Row::differs).toList(),
                rows.stream().filter(row -> !row.differs()).toList());
    }

    /**
     * Markets as rows, core counts as columns.
     *
     * @param changes those that are looked at; what else differs is not marked
     */
    static CellGrid prices(
            SectionKey key, SkuPrices before, SkuPrices after, List<Change> changes, ContentWords words) {
        var cores = new TreeSet<Integer>();
        before.hourly().values().forEach(prices -> cores.addAll(prices.keySet()));
        after.hourly().values().forEach(prices -> cores.addAll(prices.keySet()));
        var markets = new TreeSet<>(before.hourly().keySet());
        markets.addAll(after.hourly().keySet());
        Set<FieldPath> looked = changes.stream().map(Change::path).collect(Collectors.toSet());
        var columns = new ArrayList<>(List.of(words.text("kit.compare.market")));
        cores.forEach(count -> columns.add(words.text("kit.compare.cores", count)));
        return of(
                columns,
                markets.stream()
                        .map(market -> new Row(
                                words.listed(market),
                                null,
                                cores.stream()
                                        .map(count -> {
                                            var path = FieldPath.of(key, "hourly." + market + "." + count);
                                            var was = price(before, market, count);
                                            var is = price(after, market, count);
                                            return new Cell(
                                                    path,
                                                    words.number(was),
                                                    words.number(is),
                                                    looked.contains(path) && !Objects.equals(was, is));
                                        })
                                        .toList()))
                        .toList());
    }

    private static @Nullable BigDecimal price(SkuPrices prices, String market, int cores) {
        return prices.hourly()
                .getOrDefault(market, Collections.emptySortedMap())
                .get(cores);
    }

    /**
     * SKUs as rows, their properties as columns.
     *
     * @param changes those that are looked at
     */
    static CellGrid skus(
            OfferContent base, OfferContent target, SortedMap<SectionKey, List<Change>> changes, ContentWords words) {
        var keys = new TreeSet<>(base.sections().keySet());
        keys.addAll(target.sections().keySet());
        keys.removeIf(key -> key.kind() != SectionKey.Kind.SKU);
        var columns = new ArrayList<>(List.of(words.text("kit.compare.change")));
        SKU_PROPERTIES.forEach(property -> columns.add(words.field(FieldPath.of(SectionKey.sku("k1"), property))));
        return of(
                columns,
                keys.stream()
                        .map(key -> sku(key, target.find(key).isPresent() ? target : base, changes, words))
                        .toList());
    }

    private static Row sku(
            SectionKey key, OfferContent present, SortedMap<SectionKey, List<Change>> all, ContentWords words) {
        var changes = all.getOrDefault(key, List.of());
        var byPath = new TreeMap<FieldPath, Change>();
        changes.forEach(change -> byPath.put(change.path(), change));
        var cells = SKU_PROPERTIES.stream()
                .map(property -> FieldPath.of(key, property))
                .map(path -> {
                    var change = byPath.get(path);
                    String same = change == null ? present(path, present, words) : "";
                    return change == null
                            ? new Cell(path, same, same, false)
                            : new Cell(
                                    path, words.value(path, change.before()), words.value(path, change.after()), true);
                })
                .toList();
        return changes.isEmpty()
                ? new Row("=", null, cells)
                : new Row(said(changes.getFirst(), words), FieldPath.whole(key), cells);
    }

    private static String present(FieldPath path, OfferContent content, ContentWords words) {
        return content.find(path.section())
                .map(section -> words.value(path, CanonicalJson.toTree(section).get(path.field())))
                .orElse("");
    }

    private static String said(Change first, ContentWords words) {
        var kind = first.isWhole() ? first.kind() : Change.Kind.CHANGED;
        return ChangeRows.sign(kind) + " " + words.text(ChangeRows.word(kind));
    }
}
