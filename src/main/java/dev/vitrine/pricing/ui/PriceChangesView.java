package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Icons;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Segments;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.RestoreDialogs;
import dev.vitrine.offers.SavedTogether;
import dev.vitrine.pricing.PricePlace;
import dev.vitrine.pricing.PriceReverts;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.rules.Restoration.Scope;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** View summary and changes: the prices of one state beside those of another, and the ways back to production. */
@Route(value = "p/:publisher/offers/:offer/pricing/changes", layout = EditorFrame.class)
@PermitAll
class PriceChangesView extends PageView implements BeforeEnterObserver {
    private final transient PriceStates states;
    private final transient PriceReverts reverts;
    private final transient RestoreDialogs restores;
    private final transient Drafts drafts;
    private final transient MarketplaceLists lists;
    private final transient Permissions permissions;
    private final transient PricingPages pages;
    private transient @Nullable OfferId offer;
    private transient @Nullable ChangesQuery query;

    PriceChangesView(
            PriceStates states,
            PriceReverts reverts,
            RestoreDialogs restores,
            Drafts drafts,
            MarketplaceLists lists,
            Permissions permissions,
            PricingPages pages) {
        this.states = states;
        this.reverts = reverts;
        this.restores = restores;
        this.drafts = drafts;
        this.lists = lists;
        this.permissions = permissions;
        this.pages = pages;
    }

    @Override
    public List<Crumb> crumbs() {
        return pages.crumbs(this, offer(), PricingPage.CHANGES);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        offer = OfferRoute.offer(event.getRouteParameters());
        query = ChangesQuery.of(event.getLocation().getQueryParameters());
        drafts.head(offer());
        show();
    }

    private OfferId offer() {
        return Objects.requireNonNull(offer);
    }

    private ChangesQuery query() {
        return Objects.requireNonNull(query);
    }

    private void show() {
        var comparison = new PriceComparison(
                states.content(offer(), query().with()), states.content(offer(), query().version()));
        PriceWords words = words(comparison);
        boolean equal = !comparison.headsDiffer()
                && comparison.places(PriceComparison.Filter.CHANGES).isEmpty();
        List<PricePlace> places = comparison.places(query().filter());
        Map<String, String> choices = states.choices(this, offer());
        boolean back = query().isDraftWithProduction() && states.isLive(offer()) && mayEdit();
        clear();
        add(
                new PageHead(getTranslation(Labels.key(PricingPage.CHANGES)))
                        .actions(back && !equal ? waysBack(comparison) : new Component[0]),
                pages.tabs(this, offer(), PricingPage.CHANGES),
                controls(comparison, words, choices),
                summary(comparison, equal),
                new ChangedHeads(comparison, words));
        if (!places.isEmpty()) {
            add(new ChangesTable(
                    comparison,
                    places,
                    words,
                    choices.getOrDefault(query().with(), query().with()),
                    choices.getOrDefault(query().version(), query().version()),
                    back && !equal ? this::revert : null));
        }
    }

    private boolean mayEdit() {
        return permissions.may(Permission.PRICING_EDIT, offer(), null);
    }

    private PriceWords words(PriceComparison comparison) {
        Map<String, Market> markets = lists.marketsOnSale();
        return new PriceWords(
                this, comparison.skuIds(), market -> lists.name(Kind.MARKET, market, getLocale()), market -> {
                    Market known = markets.get(market);
                    return known == null ? "" : known.currency();
                });
    }

    private Component controls(PriceComparison comparison, PriceWords words, Map<String, String> choices) {
        var market = filter("pricing.changes.market", "pricing.changes.allMarkets", words.marketName());
        market.setItems(withAll(comparison.markets().stream().sorted(Comparator.comparing(words.marketName()))));
        market.setValue(query().filter().market());
        market.addValueChangeListener(event -> go(query().inMarket(Objects.requireNonNullElse(event.getValue(), ""))));
        var sku = filter("pricing.changes.sku", "pricing.changes.allSkus", words.skuIds()::get);
        sku.setItems(withAll(words.skuIds().keySet().stream().sorted(Comparator.comparing(words.skuIds()::get))));
        sku.setValue(query().filter().sku());
        sku.addValueChangeListener(event -> go(query().ofSku(Objects.requireNonNullElse(event.getValue(), ""))));
        var all = new Segments<>(
                getTranslation("pricing.changes.show"),
                List.of(
                        Segments.Option.of(false, getTranslation("pricing.changes.onlyChanges")),
                        Segments.Option.of(true, getTranslation("pricing.changes.all"))),
                query().filter().all(),
                shown -> go(query().showing(shown)));
        var controls = new Div(
                state("pricing.changes.version", query().version(), choices, word -> go(query().of(word))),
                state("pricing.changes.with", query().with(), choices, word -> go(query().comparedWith(word))),
                market,
                sku,
                all);
        controls.addClassName("v-price-controls");
        return controls;
    }

    private Select<String> state(String key, String word, Map<String, String> choices, Consumer<String> chosen) {
        var select = new Select<String>();
        select.setLabel(getTranslation(key));
        select.setItems(choices.keySet());
        select.setItemLabelGenerator(choice -> choices.getOrDefault(choice, choice));
        select.setValue(word);
        select.addValueChangeListener(event -> chosen.accept(event.getValue()));
        return select;
    }

    private ComboBox<String> filter(String key, String all, UnaryOperator<String> name) {
        var box = new ComboBox<String>(getTranslation(key));
        box.setItemLabelGenerator(id -> id.isEmpty() ? getTranslation(all) : String.valueOf(name.apply(id)));
        return box;
    }

    private static List<String> withAll(Stream<String> ids) {
        return Stream.concat(Stream.of(""), ids).toList();
    }

    private Component summary(PriceComparison comparison, boolean equal) {
        boolean live = !query().with().equals(PriceStates.LIVE) || states.isLive(offer());
        String text;
        if (!live) {
            text = getTranslation("pricing.changes.nothingLive");
        } else if (equal) {
            text = getTranslation(
                    query().isDraftWithProduction() ? "pricing.changes.equal" : "pricing.changes.equalStates");
        } else {
            int changed = comparison.places(query().filter().showing(false)).size();
            text = getTranslation("pricing.changes.count", changed);
        }
        var said = new Paragraph(Icons.of(equal && live ? "check" : "info"), new Span(text));
        said.addClassName(equal && live ? "v-prices-equal" : "v-prices-differ");
        said.getElement().setAttribute("role", "status");
        return said;
    }

    private Component[] waysBack(PriceComparison comparison) {
        var ways = new ArrayList<Component>();
        String sku = query().filter().sku();
        if (!sku.isEmpty() && PriceComparison.isIn(comparison.base(), sku)) {
            var one = new Button(
                    getTranslation(
                            "pricing.changes.revertSku", comparison.skuIds().get(sku)),
                    event -> restore(new Scope.OneSection(SectionKey.prices(sku))));
            one.addThemeVariants(ButtonVariant.TERTIARY);
            ways.add(one);
        }
        ways.add(new Button(getTranslation("pricing.changes.revertAll"), event -> revertAll()));
        return ways.toArray(Component[]::new);
    }

    private void revert(PricePlace place) {
        restore(new Scope.OneField(place.path()));
    }

    private void restore(Scope scope) {
        restores.open(offer(), new State.LiveNow(), scope, "", this::changed);
    }

    private void revertAll() {
        switch (reverts.toProduction(offer())) {
            case SaveResult.Saved(var versions) -> reverted(versions);
            case SaveResult.Merged(var versions, var theirs) -> reverted(versions);
            default -> Notices.problem(getTranslation("pricing.changes.revertRefused"));
        }
    }

    private void reverted(Map<SectionKey, Long> versions) {
        changed();
        if (!versions.isEmpty()) {
            new SavedTogether(drafts, offer(), versions)
                    .tell(
                            getTranslation("pricing.changes.reverted"),
                            getTranslation("pricing.sheet.undo"),
                            this::changed,
                            getTranslation("pricing.changes.undoRefused"));
        }
    }

    private void changed() {
        show();
        EditorFrame.refresh(this);
    }

    private void go(ChangesQuery other) {
        UI.getCurrent().navigate(pages.address(offer(), PricingPage.CHANGES), other.parameters());
    }
}
