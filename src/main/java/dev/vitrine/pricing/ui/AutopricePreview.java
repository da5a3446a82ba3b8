package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.marketplace.MarketplaceLists.ExchangeRate;
import dev.vitrine.pricing.Autoprice;
import dev.vitrine.pricing.Autoprice.Cell;
import dev.vitrine.pricing.Autoprice.Outcome;
import dev.vitrine.pricing.Autoprice.Rate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Autoprice would make of every cell that is chosen: before, after, and why a cell stays as it is. */
final class AutopricePreview extends Composite<Div> {
    /** Which cells are shown. */
    enum PreviewShow {
        CHANGES,
        KEPT,
        ALL;

        boolean shows(Cell cell) {
            return this == ALL || cell.outcome().changes() == (this == CHANGES);
        }
    }

    private final transient PriceBook book;
    private final transient AutopriceWizard.Lists lists;
    private final transient AutopriceDraft draft;
    private final transient Map<String, ExchangeRate> rates;
    private final Formats formats = Formats.current();
    private final Paragraph totals = new Paragraph();
    private final Div filters = new Div();
    private final TextField search = new TextField();
    private final Grid<Cell> grid = new Grid<>();
    private transient Autoprice.Result result;
    private transient List<Cell> shown = List.of();
    private PreviewShow show = PreviewShow.CHANGES;

    AutopricePreview(
            PriceBook book, AutopriceWizard.Lists lists, AutopriceDraft draft, Map<String, ExchangeRate> rates) {
        this.book = book;
        this.lists = lists;
        this.draft = draft;
        this.rates = rates;
        result = book.autoprice(draft, rates());
        totals.getElement().setAttribute("role", "status");
        search.setPlaceholder(getTranslation("pricing.previewSearch"));
        search.setAriaLabel(getTranslation("pricing.previewSearch"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> filter());
        filters.addClassName("v-toolbar");
        columns();
        getContent().addClassName("v-preview-box");
        getContent().add(new H3(getTranslation("pricing.preview")), totals, filters, grid);
        showResult();
    }

    private void columns() {
        grid.addClassNames("v-grid", "v-preview-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addColumn(cell -> book.skuId(cell.sku())).setHeader(getTranslation("pricing.sku"));
        grid.addColumn(cell -> lists.name(cell.market())).setHeader(getTranslation("pricing.market"));
        grid.addColumn(cell -> cell.isAvailability() ? "" : String.valueOf(cell.cores()))
                .setHeader(getTranslation("pricing.coreCount"));
        grid.addColumn(cell -> cell.isAvailability() ? was(cell) : money(cell, cell.before()))
                .setHeader(getTranslation("pricing.before"));
        grid.addColumn(cell -> cell.isAvailability() ? getTranslation("pricing.available") : money(cell, cell.after()))
                .setHeader(getTranslation("pricing.after"));
        grid.addComponentColumn(
                        cell -> new StateBadge(tone(cell.outcome()), getTranslation(Labels.key(cell.outcome()))))
                .setHeader(getTranslation("pricing.outcomes"));
        // On a narrow screen the columns keep what they need and the grid scrolls.
        grid.getColumns().forEach(column -> column.setAutoWidth(true).setFlexGrow(1));
    }

    private String was(Cell cell) {
        return cell.outcome() == Outcome.SAME ? getTranslation("pricing.available") : "–";
    }

    private String money(Cell cell, @Nullable BigDecimal price) {
        return price == null
                ? "–"
                : formats.money(price, book.market(cell.market()).currency());
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case ADDED -> Tone.LIVE;
            case CHANGED -> Tone.ACCENT;
            case SAME, KEPT_PRESENT, KEPT_LOCKED -> Tone.DRAFT;
            case NO_BASE_PRICE, NO_RATE -> Tone.WARN;
        };
    }

    /** The administrator's rates with those that were changed for this run. */
    private Map<String, Rate> rates() {
        var all = new HashMap<String, Rate>();
        rates.forEach((currency, rate) -> all.put(currency, new Rate(rate.perEuro(), rate.step())));
        all.putAll(draft.rates());
        return all;
    }

    Autoprice.Result result() {
        return result;
    }

    /** Whether every rate can be read. */
    boolean isReady() {
        return draft.isReady();
    }

    /** Makes the preview anew, after a rate or the treatment of present prices was changed. */
    void refresh() {
        result = book.autoprice(draft, rates());
        showResult();
    }

    private void showResult() {
        Map<Outcome, Long> counts =
                result.cells().stream().collect(Collectors.groupingBy(Cell::outcome, Collectors.counting()));
        totals.setText(result.cells().isEmpty() ? getTranslation("pricing.previewNothing") : words(counts));
        filters.removeAll();
        var options = Arrays.stream(PreviewShow.values())
                .map(one -> new Segments.Option<>(one, getTranslation(Labels.key(one)), count(one)))
                .toList();
        filters.add(
                new Segments<>(getTranslation("pricing.previewFilter"), options, show, chosen -> {
                            show = chosen;
                            filter();
                        })
                        .pills(),
                search);
        filter();
    }

    private long count(PreviewShow which) {
        return result.cells().stream().filter(which::shows).count();
    }

    /** How many cells become what. */
    private String words(Map<Outcome, Long> counts) {
        return Arrays.stream(Outcome.values())
                .filter(counts::containsKey)
                .map(outcome -> getTranslation(
                        "pricing.outcomeCount",
                        getTranslation(Labels.key(outcome)),
                        formats.number(counts.get(outcome))))
                .collect(Collectors.joining(" · "));
    }

    private void filter() {
        String words = TickList.plain(search.getValue());
        Map<String, Boolean> found = new HashMap<>();
        shown = result.cells().stream()
                .filter(show::shows)
                .filter(cell -> found.computeIfAbsent(
                                cell.market(),
                                id -> TickList.plain(lists.name(id)).contains(words))
                        || TickList.plain(book.skuId(cell.sku())).contains(words))
                .toList();
        grid.setItems(query -> shown.stream().skip(query.getOffset()).limit(query.getLimit()), query -> shown.size());
    }
}
