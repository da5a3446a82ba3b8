package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.LockNote;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One market: the price of every hourly SKU for every core count, and which BYOL SKUs may be had there. */
@JsModule("context://frontend/price-table.js")
final class MarketPrices extends Composite<Div> {
    private final transient PriceBook book;
    private final Market market;
    private final boolean editable;
    private final Runnable changed;
    private final transient List<PriceCell> cells = new ArrayList<>();
    private final transient Map<String, Button> fillers = new HashMap<>();
    private final Div locks = new Div();

    /**
     * @param name of the market
     * @param changed called when a price or an availability was changed
     */
    MarketPrices(PriceBook book, Market market, String name, boolean editable, Runnable changed) {
        this.book = book;
        this.market = market;
        this.editable = editable;
        this.changed = changed;
        getContent().addClassName("v-market");
        getContent().add(new H2(name), unit());
        List<String> hourly = book.skus(Billing.HOURLY);
        List<String> byol = book.skus(Billing.BYOL);
        if (!hourly.isEmpty()) {
            getContent().add(locks, table(hourly));
        }
        if (!byol.isEmpty()) {
            getContent().add(availability(byol));
        }
    }

    private Component unit() {
        var unit = new Paragraph(getTranslation("pricing.unit", market.currency(), market.decimals()));
        unit.addClassName("v-quiet");
        return unit;
    }

    private Component table(List<String> skus) {
        var table = new NativeTable();
        table.addClassName("v-prices");
        var head = table.getHead().addRow();
        head.add(header(getTranslation("pricing.coreCount"), "col"));
        skus.forEach(sku -> head.add(skuHeader(sku)));
        for (int cores : book.coreCounts()) {
            var row = table.getBody().addRow();
            row.add(header(getTranslation("pricing.cores", cores), "row"));
            skus.forEach(sku -> row.add(new NativeTableCell(cell(sku, cores))));
        }
        var scroller = new Div(table);
        scroller.addClassName("v-prices-box");
        return scroller;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableHeaderCell skuHeader(String sku) {
        var id = new Span(book.skuId(sku));
        id.addClassName("v-id");
        var cell = FieldAddress.mark(new NativeTableHeaderCell(id), PriceBook.pricesPath(sku, market.id()));
        cell.getElement().setAttribute("scope", "col");
        if (editable) {
            var fill = new Button(Icons.of("arrow-down"), event -> fill(sku));
            fill.addThemeVariants(ButtonVariant.TERTIARY);
            fill.setAriaLabel(getTranslation("pricing.fill", book.skuId(sku)));
            fill.setTooltipText(getTranslation("pricing.fillHelp"));
            fillers.put(sku, fill);
            cell.add(fill);
        }
        return cell;
    }

    private PriceCell cell(String sku, int cores) {
        var path = PriceBook.pricePath(sku, market.id(), cores);
        var cell = new PriceCell(
                path, getTranslation("pricing.cell", book.skuId(sku), cores), shownDecimals(), new PriceCell.Change() {
                    @Override
                    public void price(@Nullable BigDecimal price) {
                        book.price(sku, market.id(), cores, price);
                        changed.run();
                    }

                    @Override
                    public void unreadable(String text) {
                        book.unreadable(path, text);
                        changed.run();
                    }
                });
        cell.show(book.price(sku, market.id(), cores));
        cell.readOnly(!editable);
        cell.lock(book.lock(path), this::explain);
        cells.add(cell);
        return cell;
    }

    private int shownDecimals() {
        int usual = Currency.getInstance(market.currency()).getDefaultFractionDigits();
        return Math.min(Math.max(usual, 0), market.decimals());
    }

    private void explain(Lock lock) {
        if (locks.getChildren().findAny().isEmpty()) {
            locks.add(new LockNote(lock));
        }
    }

    /** Each core costs as much as in the first price of the column; what has a price keeps it. */
    private void fill(String sku) {
        Integer from = book.coreCounts().stream()
                .filter(cores -> book.price(sku, market.id(), cores) != null)
                .findFirst()
                .orElse(null);
        if (from == null) {
            return;
        }
        BigDecimal price = Objects.requireNonNull(book.price(sku, market.id(), from));
        for (int cores : book.coreCounts()) {
            if (book.price(sku, market.id(), cores) == null) {
                BigDecimal scaled = price.multiply(BigDecimal.valueOf(cores))
                        .divide(BigDecimal.valueOf(from), market.decimals(), RoundingMode.HALF_UP);
                book.price(sku, market.id(), cores, scaled);
                cells.stream()
                        .filter(cell -> cell.path().equals(PriceBook.pricePath(sku, market.id(), cores)))
                        .forEach(cell -> cell.show(scaled));
            }
        }
        changed.run();
    }

    private Component availability(List<String> skus) {
        var box = new Div(new H3(getTranslation("pricing.byol")), help("pricing.byolHelp"));
        box.addClassName("v-availability");
        skus.forEach(sku -> box.add(available(sku)));
        return box;
    }

    private Paragraph help(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassName("v-quiet");
        return text;
    }

    private Component available(String sku) {
        var path = PriceBook.availablePath(sku, market.id());
        var box = FieldAddress.mark(new Checkbox(book.skuId(sku)), path);
        box.setValue(book.prices(sku).availableIn().contains(market.id()));
        box.setReadOnly(!editable);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                book.available(sku, Set.of(market.id()), event.getValue());
                changed.run();
            }
        });
        book.lock(path).ifPresent(lock -> {
            box.setReadOnly(true);
            box.setTooltipText(getTranslation("rules.lock." + lock.reason()));
            box.addClassName("v-locked");
        });
        var everywhere = new Button(getTranslation("pricing.everywhere"), event -> {
            book.available(sku, book.pricing().markets(), true);
            box.setValue(book.prices(sku).availableIn().contains(market.id()));
            changed.run();
        });
        everywhere.addThemeVariants(ButtonVariant.TERTIARY);
        everywhere.setVisible(editable);
        var count = new Span(
                getTranslation("pricing.markets", book.prices(sku).availableIn().size()));
        count.addClassName("v-quiet");
        var line =
                FieldAddress.mark(new Div(box, count, everywhere), FieldPath.of(SectionKey.prices(sku), "availableIn"));
        line.addClassName("v-availability-line");
        return line;
    }

    /** Marks what is missing and what is wrong. */
    void judge(List<Finding> findings) {
        boolean sold = book.pricing().markets().contains(market.id());
        cells.forEach(cell -> cell.judge(findings, sold));
        fillers.forEach((sku, fill) -> {
            int missing = book.missing(sku, market.id());
            fill.setVisible(missing > 0 && missing < book.coreCounts().size());
        });
    }
}
