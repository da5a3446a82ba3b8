package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Notices;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.FieldPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of prices that is written in like a spreadsheet. It is drawn in the browser and told only what differs, because
 * it may have thousands of cells; see decision record 108.
 */
@Tag("v-price-grid")
@JsModule("context://frontend/price-grid.js")
final class PriceGrid extends Component {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final transient PriceBook book;
    private final transient List<Lane> lanes;
    private final transient List<Integer> cores;
    private final boolean lanesAreRows;
    private final boolean editable;
    private final Runnable changed;
    private final Locale locale = Formats.current().locale();
    private final Set<Integer> written = new HashSet<>();
    private transient List<CellLook> shown = List.of();

    /**
     * @param lanes rows or columns; the core counts are the other
     * @param changed called when prices were changed; is to end in {@link #judge}
     */
    PriceGrid(PriceBook book, List<Lane> lanes, boolean lanesAreRows, boolean editable, Runnable changed) {
        this.book = book;
        this.lanes = lanes;
        this.lanesAreRows = lanesAreRows;
        this.editable = editable;
        this.changed = changed;
        cores = book.shownCoreCounts();
        getElement()
                .addEventListener(
                        "prices-typed", event -> typed(event.getEventData().path("event.detail")))
                .addEventData("event.detail");
        getElement()
                .addEventListener(
                        "prices-filled",
                        event -> fill(lanes.get(
                                event.getEventData().path("event.detail").asInt())))
                .addEventData("event.detail");
    }

    /** How the cells look, row by row. */
    List<CellLook> shown() {
        return shown;
    }

    /** Shows the prices as the book has them now, with what is missing and what is wrong. */
    void judge(List<Finding> findings) {
        var problems = new HashMap<FieldPath, String>();
        findings.forEach(finding -> problems.putIfAbsent(finding.path(), Findings.text(this, finding)));
        var now = IntStream.range(0, lanes.size() * cores.size())
                .mapToObj(number -> look(lane(number), cores(number), problems))
                .toList();
        var cells = JSON.arrayNode();
        for (int number = 0; number < now.size(); number++) {
            if (shown.isEmpty()
                    || written.contains(number)
                    || !shown().get(number).equals(now.get(number))) {
                cells.add(cell(number, now.get(number)));
            }
        }
        if (shown.isEmpty()) {
            getElement().setPropertyJson("table", table(cells));
        } else {
            getElement().callJsFunction("update", cells, fillable());
        }
        shown = now;
        written.clear();
    }

    private int columns() {
        return lanesAreRows ? cores.size() : lanes.size();
    }

    private Lane lane(int number) {
        return lanes.get(lanesAreRows ? number / columns() : number % columns());
    }

    private int cores(int number) {
        return cores.get(lanesAreRows ? number % columns() : number / columns());
    }

    private CellLook look(Lane lane, int cores, Map<FieldPath, String> problems) {
        FieldPath path = lane.path(cores);
        boolean locked = book.lock(path).isPresent();
        Optional<String> odd = book.unreadable(path);
        if (odd.isPresent()) {
            return new CellLook(odd.get(), getTranslation("pricing.unreadable"), locked, false);
        }
        BigDecimal price = book.price(lane.sku(), lane.market().id(), cores);
        boolean missing = book.pricing().markets().contains(lane.market().id())
                && book.coreCounts().contains(cores);
        return price == null
                ? new CellLook("", "", locked, missing)
                : new CellLook(lane.format(price, locale), problems.getOrDefault(path, ""), locked, false);
    }

    private static ArrayNode cell(int number, CellLook look) {
        return JSON.arrayNode().add(number).add(look.text()).add(look.problem()).add(look.marks());
    }

    private ObjectNode table(ArrayNode cells) {
        var laneLines = JSON.arrayNode();
        for (int i = 0; i < lanes.size(); i++) {
            laneLines.add(JSON.objectNode()
                    .put("label", lanes.get(i).label())
                    .put("code", lanes.get(i).code())
                    .put("id", lanes.get(i).path().toString())
                    .put("lane", i));
        }
        var coreLines = JSON.arrayNode();
        cores.forEach(count -> coreLines.add(JSON.objectNode()
                .put("label", getTranslation("pricing.cores", count))
                .put("cores", count)));
        return JSON.objectNode()
                .<ObjectNode>set("rows", lanesAreRows ? laneLines : coreLines)
                .<ObjectNode>set("columns", lanesAreRows ? coreLines : laneLines)
                .<ObjectNode>set("words", words())
                .<ObjectNode>set("cells", cells)
                .<ObjectNode>set("fillable", fillable())
                .put("lanesAreRows", lanesAreRows)
                .put("editable", editable)
                .put("sprite", Icons.SPRITE);
    }

    private ObjectNode words() {
        return JSON.objectNode()
                .put("table", getTranslation("pricing.table"))
                .put("corner", getTranslation(lanesAreRows ? "pricing.market" : "pricing.coreCount"))
                .put("cell", getTranslation("pricing.cell", "{0}", "{1}"))
                .put("fill", getTranslation("pricing.fill", "{0}"))
                .put("fillHelp", getTranslation("pricing.fillHelp"))
                .put("locked", getTranslation("rules.lock." + Lock.Reason.PRICE_LIVE));
    }

    /** The lanes that have some prices and lack others. */
    private ArrayNode fillable() {
        var fillable = JSON.arrayNode();
        for (int i = 0; i < lanes.size(); i++) {
            int missing = book.missing(lanes.get(i).sku(), lanes.get(i).market().id());
            if (missing > 0 && missing < cores.size()) {
                fillable.add(i);
            }
        }
        return fillable;
    }

    /** What a paste did, to be told. */
    private static final class Tally {
        private int prices;
        private int unreadable;
        private int locked;
    }

    private void typed(JsonNode detail) {
        if (!editable) {
            return;
        }
        boolean pasted = detail.path("pasted").asBoolean();
        var texts = new ArrayList<String>();
        detail.path("cells").forEach(cell -> texts.add(cell.path(1).asString()));
        var block = pasted ? PastedPrices.of(texts, locale) : null;
        var tally = new Tally();
        var prices = new ArrayList<Price>();
        detail.path("cells").forEach(cell -> {
            int number = cell.path(0).asInt();
            written.add(number);
            take(lane(number), cores(number), cell.path(1).asString(), block, tally)
                    .ifPresent(prices::add);
        });
        book.price(prices);
        if (pasted) {
            tell(tally, detail.path("outside").asInt());
        }
        changed.run();
    }

    /** The price that is written in a cell; a text that is none is kept as it is. */
    private Optional<Price> take(Lane lane, int cores, String text, @Nullable PastedPrices block, Tally tally) {
        FieldPath path = lane.path(cores);
        if (book.lock(path).isPresent()) {
            tally.locked++;
            return Optional.empty();
        }
        if (text.isBlank()) {
            return Optional.of(lane.price(cores, null));
        }
        var price = block == null
                ? PriceText.parse(text, locale)
                : block.read(text, lane.market().currency());
        if (price.isEmpty()) {
            tally.unreadable++;
            book.unreadable(path, text);
        } else {
            tally.prices++;
        }
        return price.map(read -> lane.price(cores, read));
    }

    private void tell(Tally tally, int outside) {
        String words = getTranslation("pricing.pasted", tally.prices, tally.unreadable, tally.locked, outside);
        if (tally.unreadable + tally.locked + outside == 0) {
            Notices.done(words);
        } else {
            Notices.problem(words);
        }
    }

    /** Each core costs as much as in the first price of the lane; what has a price keeps it. */
    private void fill(Lane lane) {
        String market = lane.market().id();
        cores.stream()
                .filter(count -> editable && book.price(lane.sku(), market, count) != null)
                .findFirst()
                .ifPresent(from -> {
                    BigDecimal first = Objects.requireNonNull(book.price(lane.sku(), market, from));
                    book.price(cores.stream()
                            .filter(count -> book.price(lane.sku(), market, count) == null)
                            .map(count -> lane.price(count, scaled(first, from, count, lane)))
                            .toList());
                    changed.run();
                });
    }

    private static BigDecimal scaled(BigDecimal first, int from, int cores, Lane lane) {
        return first.multiply(BigDecimal.valueOf(cores))
                .divide(BigDecimal.valueOf(from), lane.market().decimals(), RoundingMode.HALF_UP);
    }
}
