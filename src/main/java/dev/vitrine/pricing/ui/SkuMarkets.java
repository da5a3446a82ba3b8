package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.LockNote;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One SKU in all markets where the offer is sold: its prices for every core count, or where it may be had. */
final class SkuMarkets extends Composite<Div> implements PricesPage {
    private final transient PriceBook book;
    private final String sku;
    private final transient List<Entry> markets;
    private final boolean editable;
    private final Runnable changed;
    private @Nullable PriceGrid grid;

    /**
     * @param sku stable key
     * @param markets all, in their order; only those where the offer is sold are shown
     * @param changed called when a price or an availability was changed
     */
    SkuMarkets(PriceBook book, String sku, List<Entry> markets, boolean editable, Runnable changed) {
        this.book = book;
        this.sku = sku;
        this.editable = editable;
        this.changed = changed;
        this.markets = markets.stream()
                .filter(market -> book.pricing().markets().contains(market.id()))
                .toList();
        getContent().addClassName("v-market");
        var title = new H2(book.skuId(sku));
        title.addClassName("v-id");
        getContent().add(title);
        if (this.markets.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            "tag", getTranslation("pricing.noMarkets"), getTranslation("pricing.noMarketsText")));
        } else if (book.draft().content().sku(sku).billing() == Billing.BYOL) {
            getContent().add(words("pricing.byolMarkets"), availability());
        } else {
            locked().ifPresent(lock -> getContent().add(lock));
            grid = new PriceGrid(book, this.markets.stream().map(this::lane).toList(), true, editable, changed);
            getContent().add(words("pricing.skuUnit"), grid);
            if (editable) {
                getContent().add(words("pricing.gridHelp"));
            }
        }
    }

    private Paragraph words(String key) {
        var words = new Paragraph(getTranslation(key));
        words.addClassName("v-quiet");
        return words;
    }

    private Lane lane(Entry entry) {
        Market market = book.market(entry.id());
        return new Lane(sku, market, entry.name() + " · " + market.currency(), false);
    }

    private Optional<Component> locked() {
        return markets.stream()
                .flatMap(entry ->
                        book.shownCoreCounts().stream().map(cores -> PriceBook.pricePath(sku, entry.id(), cores)))
                .flatMap(path -> book.lock(path).stream())
                .findFirst()
                .map(LockNote::new);
    }

    private Component availability() {
        var items = markets.stream()
                .map(entry -> new TickList.Item<>(
                        entry.id(),
                        entry.name(),
                        List.of(new Span(book.market(entry.id()).currency())),
                        book.lock(PriceBook.availablePath(sku, entry.id()))
                                .map(lock -> getTranslation("rules.lock." + lock.reason()))
                                .orElse(null)))
                .toList();
        var list = new TickList<>(
                getTranslation("pricing.byol"), items, book.prices(sku).availableIn(), editable, (ids, on) -> {
                    book.available(sku, ids, on);
                    changed.run();
                });
        markets.forEach(entry -> FieldAddress.mark(list.box(entry.id()), PriceBook.availablePath(sku, entry.id())));
        return FieldAddress.mark(list, FieldPath.of(SectionKey.prices(sku), "availableIn"));
    }

    @Override
    public List<Finding> findings() {
        return book.findingsOf(sku);
    }

    @Override
    public void judge(List<Finding> findings) {
        if (grid != null) {
            grid.judge(findings);
        }
    }
}
