package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.LockNote;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One market: the price of every hourly SKU for every core count, and which BYOL SKUs may be had there. */
final class MarketPrices extends Composite<Div> implements PricesPage {
    private final transient PriceBook book;
    private final Market market;
    private final boolean editable;
    private final Runnable changed;
    private @Nullable PriceGrid grid;

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
            explain(hourly);
            grid = table(hourly);
            getContent().add(grid);
            if (editable) {
                getContent().add(help("pricing.gridHelp"));
            }
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

    private void explain(List<String> skus) {
        skus.stream()
                .flatMap(sku ->
                        book.shownCoreCounts().stream().map(cores -> PriceBook.pricePath(sku, market.id(), cores)))
                .flatMap(path -> book.lock(path).stream())
                .findFirst()
                .ifPresent(lock -> getContent().add(new LockNote(lock)));
    }

    private PriceGrid table(List<String> skus) {
        return new PriceGrid(
                book,
                skus.stream()
                        .map(sku -> new Lane(sku, market, book.skuId(sku), true))
                        .toList(),
                false,
                editable,
                changed);
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

    @Override
    public List<Finding> findings() {
        return book.findings(market.id());
    }

    @Override
    public void judge(List<Finding> findings) {
        if (grid != null) {
            grid.judge(findings);
        }
    }
}
