package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.MarketplaceLists.VmSize;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The draft's prices as buyers will meet them: what an hour and a month cost in a market, and who gets what of it. */
@Route(value = "p/:publisher/offers/:offer/pricing/buyers/:market?", layout = EditorFrame.class)
@PermitAll
class BuyersPricesView extends PageView implements BeforeEnterObserver {
    private static final String SKU = "sku";

    private final transient Drafts drafts;
    private final transient MarketplaceLists lists;
    private final transient Operator operator;
    private final transient OffersNavigation navigation;
    private final transient PricingPages pages;
    private transient @Nullable OfferId offer;

    BuyersPricesView(
            Drafts drafts, MarketplaceLists lists, Operator operator, OffersNavigation navigation, PricingPages pages) {
        this.drafts = drafts;
        this.lists = lists;
        this.operator = operator;
        this.navigation = navigation;
        this.pages = pages;
    }

    @Override
    public List<Crumb> crumbs() {
        return pages.crumbs(this, offer(), PricingPage.BUYERS);
    }

    private OfferId offer() {
        return Objects.requireNonNull(offer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        offer = OfferRoute.offer(event.getRouteParameters());
        OfferContent content = drafts.content(
                offer(),
                SectionKey.Kind.BASICS,
                SectionKey.Kind.SKU,
                SectionKey.Kind.IMAGE,
                SectionKey.Kind.PRICING,
                SectionKey.Kind.PRICES);
        SortedMap<String, Market> markets = lists.marketsOnSale();
        Market market = event.getRouteParameters()
                .get(PricingView.MARKET)
                .map(id -> Optional.ofNullable(markets.get(id)).orElseThrow(NotFoundException::new))
                .orElseGet(() -> usual(content, markets));
        clear();
        add(
                new PageHead(getTranslation(Labels.key(PricingPage.BUYERS)))
                        .subtitle(getTranslation("pricing.buyers.note")),
                pages.tabs(this, offer(), PricingPage.BUYERS));
        if (content.skuKeys().isEmpty()) {
            add(new EmptyState("tag", getTranslation("pricing.noSkus"), getTranslation("pricing.buyers.noSkusText")));
        } else {
            show(content, market, sku(content, event.getLocation().getQueryParameters()));
        }
    }

    private static Market usual(OfferContent content, SortedMap<String, Market> markets) {
        Market base = markets.get(content.pricing().baseMarket());
        if (base != null) {
            return base;
        }
        return content.pricing().markets().stream()
                .map(markets::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> markets.get(markets.firstKey()));
    }

    /** The SKU that the address names by its id, else the first. */
    private static String sku(OfferContent content, QueryParameters query) {
        Optional<String> named = query.getSingleParameter(SKU);
        return skus(content).stream()
                .filter(key -> named.isEmpty() || content.sku(key).id().equals(named.get()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Those with prices first. */
    private static List<String> skus(OfferContent content) {
        return content.skuKeys().stream()
                .sorted(Comparator.comparing((String key) -> content.sku(key).billing() == Billing.BYOL)
                        .thenComparing(key -> content.sku(key).id()))
                .toList();
    }

    private void show(OfferContent content, Market market, String key) {
        Sku sku = content.sku(key);
        boolean licensed = sku.billing() == Billing.BYOL;
        var prices = new BuyersPrices(
                content, lists.vmSizes(), lists.infrastructurePrices(market.id()), operator.publisherShare());
        List<BuyersTable.Row> rows =
                prices.lines(key, market.id()).stream().map(this::row).toList();
        String name = marketName(market.id());
        add(choices(content, market, key), notes(content, market, key, rows));
        if (rows.isEmpty()) {
            add(new EmptyState(
                    "tag",
                    getTranslation(licensed ? "pricing.buyers.noMachines" : "pricing.buyers.noPrices", sku.id(), name),
                    getTranslation(licensed ? "pricing.buyers.noMachinesText" : "pricing.buyers.noPricesText")));
        } else {
            add(new BuyersTable(
                    getTranslation("pricing.buyers.table", sku.id(), name), rows, market.currency(), licensed));
        }
    }

    private BuyersTable.Row row(BuyersPrices.Line line) {
        VmSize size = line.size();
        String cores = getTranslation("pricing.cores", line.cores());
        return size == null
                ? new BuyersTable.Row(cores, "", false, line.quote())
                : new BuyersTable.Row(
                        size.name(),
                        getTranslation("pricing.buyers.size", line.cores(), size.memoryGib()),
                        line.recommended(),
                        line.quote());
    }

    private Component choices(OfferContent content, Market market, String key) {
        Map<String, Market> markets = lists.marketsOnSale();
        var byMarket = new ComboBox<String>(getTranslation("pricing.changes.market"));
        byMarket.setItems(markets.keySet().stream()
                .sorted(Comparator.comparing(
                                (String id) -> !content.pricing().markets().contains(id))
                        .thenComparing(this::marketName))
                .toList());
        byMarket.setItemLabelGenerator(
                id -> marketName(id) + " · " + markets.get(id).currency());
        byMarket.setValue(market.id());
        byMarket.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                go(event.getValue(), content.sku(key).id());
            }
        });
        var bySku = new ComboBox<String>(getTranslation("pricing.changes.sku"));
        bySku.setItems(skus(content));
        bySku.setItemLabelGenerator(sku -> content.sku(sku).id());
        bySku.setValue(key);
        bySku.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                go(market.id(), content.sku(event.getValue()).id());
            }
        });
        var controls = new Div(byMarket, bySku);
        controls.addClassName("v-price-controls");
        return controls;
    }

    private Component notes(OfferContent content, Market market, String key, List<BuyersTable.Row> rows) {
        Sku sku = content.sku(key);
        SkuPrices prices = content.prices(key);
        var notes = new UnorderedList();
        notes.addClassName("v-buyers-notes");
        if (!content.pricing().markets().contains(market.id())) {
            notes.add(note("pricing.buyers.notSold", marketName(market.id())));
        }
        if (sku.billing() == Billing.BYOL) {
            notes.add(note(
                    prices.availableIn().contains(market.id())
                            ? "pricing.buyers.byol"
                            : "pricing.buyers.byolNotAvailable"));
        } else {
            notes.add(note("pricing.buyers.share", percent()));
        }
        if (sku.trial() == Sku.Trial.ONE_MONTH) {
            notes.add(note("pricing.buyers.trial"));
        }
        if (rows.stream().anyMatch(row -> row.quote().infrastructure() == null)) {
            notes.add(note("pricing.buyers.infrastructureMissing", operator.name()));
        }
        notes.add(
                market.operatorRemitsTax()
                        ? note("pricing.buyers.taxOperator", operator.name())
                        : note("pricing.buyers.taxPublisher"));
        notes.add(note("pricing.buyers.hours", SkuPrices.HOURS_A_MONTH));
        return notes;
    }

    private ListItem note(String key, Object... args) {
        return new ListItem(getTranslation(key, args));
    }

    /** With the digits that it has, such as 80 or 82.5. */
    private String percent() {
        BigDecimal percent = operator.publisherShare().movePointRight(2).stripTrailingZeros();
        return Formats.current().number(percent.setScale(Math.max(0, percent.scale())));
    }

    private String marketName(String id) {
        return lists.name(Kind.MARKET, id, getLocale());
    }

    private void go(String market, String skuId) {
        UI.getCurrent()
                .navigate(
                        navigation.tab(BuyersPricesView.class, offer(), Map.of(PricingView.MARKET, market)),
                        QueryParameters.simple(Map.of(SKU, skuId)));
    }
}
