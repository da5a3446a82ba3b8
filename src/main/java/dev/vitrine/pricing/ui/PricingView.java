package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.AddressBar;
import dev.vitrine.kit.ConflictDialog;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.FieldAddress;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.LostPlaceDialog;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.kit.Segments;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.FollowsOffer;
import dev.vitrine.offers.Keeping;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.offers.PresenceRow;
import dev.vitrine.offers.SavedTogether;
import dev.vitrine.offers.SectionForms;
import dev.vitrine.offers.Unsaved;
import dev.vitrine.pricing.Autoprice;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Markets and prices: at the left where the offer is sold, at the right the prices of the market that is open. */
@Route(value = "p/:publisher/offers/:offer/pricing/:market?", layout = EditorFrame.class)
@PermitAll
class PricingView extends PageView implements BeforeEnterObserver, FollowsOffer {
    /** Route parameter: the market that is open. */
    static final String MARKET = "market";

    /** Query parameter: the stable key of the SKU that is shown in all markets, in place of one market. */
    private static final String SKU = "sku";

    private final transient Drafts drafts;
    private final transient SectionForms forms;
    private final transient MarketplaceLists lists;
    private final transient OffersNavigation navigation;
    private final transient Permissions permissions;
    private final transient PricingPages pages;
    private final SaveBar bar = new SaveBar(this::save);
    private final Span summary = new Span();
    private final Div detail = new Div();
    private transient @Nullable PriceBook book;
    private transient List<Entry> markets = List.of();
    private transient @Nullable FieldShell<Select<String>> base;
    private @Nullable Keeping keeping;
    private @Nullable PresenceRow presence;
    private @Nullable MarketList list;
    private transient @Nullable PricesPage prices;
    private String open = "";
    private String sku = "";
    private transient @Nullable AutopriceDraft auto;
    private transient Map<String, List<String>> asked = Map.of();
    private boolean editable;

    PricingView(
            Drafts drafts,
            SectionForms forms,
            MarketplaceLists lists,
            OffersNavigation navigation,
            Permissions permissions,
            PricingPages pages) {
        this.drafts = drafts;
        this.forms = forms;
        this.lists = lists;
        this.navigation = navigation;
        this.permissions = permissions;
        this.pages = pages;
        detail.addClassName("v-market-detail");
        bar.whenDiscarded(this::settled);
        foot(bar);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(getTranslation("pricing.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OfferId offer = OfferRoute.offer(event.getRouteParameters());
        open = event.getRouteParameters().get(MARKET).orElse("");
        sku = event.getLocation().getQueryParameters().getSingleParameter(SKU).orElse("");
        asked = event.getLocation().getQueryParameters().getParameters();
        editable = permissions.may(Permission.PRICING_EDIT, offer, null);
        keeping = forms.keeping(offer, new KeptPrices());
        presence = forms.presence(offer, SectionKey.PRICING);
        load(offer);
        if (editable) {
            keeping.offer();
        }
    }

    private PriceBook book() {
        return Objects.requireNonNull(book);
    }

    private void load(OfferId offer) {
        book = new PriceBook(drafts, offer);
        markets = lists.entries(Kind.MARKET, getLocale()).stream()
                .filter(market ->
                        !market.retired() || book().pricing().markets().contains(market.id()))
                .sorted(Comparator.comparing(
                        market -> !book().pricing().markets().contains(market.id())))
                .toList();
        if (open.isEmpty()) {
            open = first();
        } else if (markets.stream().noneMatch(market -> market.id().equals(open))) {
            throw new NotFoundException();
        }
        if (!book().skus().contains(sku)) {
            sku = "";
        }
        auto = editable
                        && asked.containsKey(AutopriceDraft.PAGE)
                        && !book().skus().isEmpty()
                ? AutopriceDraft.of(asked, book(), markets)
                : null;
        render();
        bar.setDirty(0);
        settled();
    }

    /** Shows the book as it is now, saved or not. */
    private void render() {
        clear();
        bar.setVisible(auto == null);
        if (auto != null) {
            add(new PageHead(getTranslation("pricing.title")), Objects.requireNonNull(presence), wizard(auto));
            return;
        }
        list = new MarketList(book(), markets, lists.operatorName(), editable, this::soldElsewhere, this::open);
        var left = new Div(baseMarket(), list);
        left.addClassName("v-markets-box");
        var body = new Div(left, detail);
        body.addClassName("v-pricing");
        add(
                new PageHead(getTranslation("pricing.title")).beside(summary).actions(headActions()),
                pages.tabs(this, book().draft().id(), PricingPage.PRICES),
                Objects.requireNonNull(presence),
                Objects.requireNonNull(keeping),
                body);
        showPrices();
        bar.setEditable(editable);
        judge();
    }

    /** What can be done with all prices at once. */
    private Component[] headActions() {
        if (!editable || book().skus().isEmpty()) {
            return new Component[0];
        }
        var autoprice = new Button(
                getTranslation(
                        "pricing.autoprice",
                        marketName(AutopriceDraft.start(book(), markets).base())),
                event -> autoprice());
        return new Component[] {autoprice};
    }

    private void autoprice() {
        auto = AutopriceDraft.start(book(), markets);
        render();
        replaceAddress();
    }

    private AutopriceWizard wizard(AutopriceDraft wanted) {
        var given = new AutopriceWizard.Lists(markets, lists.exchangeRates(), lists.operatorName());
        return new AutopriceWizard(book(), given, wanted, new AutopriceWizard.Way() {
            @Override
            public void moved() {
                replaceAddress();
            }

            @Override
            public void finished(Autoprice.Result result) {
                finish(result, wanted);
            }

            @Override
            public void cancelled() {
                leaveAutoprice();
            }
        });
    }

    private void leaveAutoprice() {
        auto = null;
        asked = Map.of();
        render();
        changed();
        replaceAddress();
    }

    /** The prices are in the form now, where they can be looked at, changed and saved like all that is written there. */
    private void finish(Autoprice.Result result, AutopriceDraft wanted) {
        PriceBook taken = book();
        Map<SectionKey, Section> before = taken.snapshot();
        taken.take(result, wanted);
        Map<SectionKey, Section> after = taken.snapshot();
        leaveAutoprice();
        Notices.done(
                getTranslation("pricing.finished", result.changes()), getTranslation("pricing.finishedUndo"), () -> {
                    if (taken == book) {
                        taken.restore(before, after);
                        render();
                        changed();
                    }
                });
    }

    private void settled() {
        Objects.requireNonNull(keeping).settled();
        Objects.requireNonNull(presence).writing(false);
    }

    @Override
    public void follow() {
        PriceBook shown = book;
        if (shown != null && !bar.isDirty()) {
            Draft now = drafts.open(shown.draft().id());
            if (!now.versions().equals(shown.draft().versions())) {
                load(shown.draft().id());
            }
        }
    }

    /** The base market, else one where the offer is sold, else the first of all. */
    private String first() {
        var pricing = book().pricing();
        if (!pricing.baseMarket().isEmpty()) {
            return pricing.baseMarket();
        }
        return pricing.markets().isEmpty()
                ? markets.getFirst().id()
                : pricing.markets().first();
    }

    private Select<String> baseMarket() {
        Map<String, String> names = markets.stream().collect(Collectors.toMap(Entry::id, Entry::name));
        var select = new Select<String>();
        select.setLabel(getTranslation("pricing.base"));
        select.setItems(markets.stream().map(Entry::id).toList());
        select.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        base = FieldShell.of(select, FieldPath.of(SectionKey.PRICING, "baseMarket"))
                .help(getTranslation("pricing.baseHelp"));
        if (names.containsKey(book().pricing().baseMarket())) {
            select.setValue(book().pricing().baseMarket());
        }
        select.setReadOnly(!editable);
        select.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                book().base(event.getValue());
                changed();
            }
        });
        return select;
    }

    /** Opens another market without a navigation, so that what is not saved yet stays. */
    private void open(String market) {
        open = market;
        openSku("");
    }

    /** Shows this SKU in all markets; an empty key shows the market that is open. */
    private void openSku(String key) {
        sku = key;
        showPrices();
        changed();
        replaceAddress();
    }

    private void replaceAddress() {
        String page = navigation.tab(PricingView.class, book().draft().id(), Map.of(MARKET, open));
        var query = new LinkedHashMap<String, String>();
        if (!sku.isEmpty()) {
            query.put(SKU, sku);
        }
        if (auto != null) {
            query.putAll(auto.query(book(), markets));
            asked = QueryParameters.simple(query).getParameters();
        }
        AddressBar.follow(page, query);
    }

    private void showPrices() {
        detail.removeAll();
        if (book().skus().isEmpty()) {
            prices = null;
            detail.add(new EmptyState("tag", getTranslation("pricing.noSkus"), getTranslation("pricing.noSkusText")));
            return;
        }
        detail.add(by());
        if (sku.isEmpty()) {
            var page = new MarketPrices(book(), book().market(open), marketName(open), editable, this::changed);
            prices = page;
            detail.add(page);
        } else {
            var page = new SkuMarkets(book(), sku, markets, editable, this::changed);
            prices = page;
            detail.add(page);
        }
        Objects.requireNonNull(list).select(sku.isEmpty() ? open : "");
    }

    private String marketName(String id) {
        return markets.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(Entry::name)
                .orElse(id);
    }

    /** One with prices, if there is any. */
    private String firstSku() {
        List<String> hourly = book().skus(Billing.HOURLY);
        return hourly.isEmpty() ? book().skus().getFirst() : hourly.getFirst();
    }

    /** Whether prices are shown market by market or SKU by SKU. */
    private Div by() {
        var choice = new Segments<>(
                getTranslation("pricing.by"),
                List.of(
                        Segments.Option.of(true, getTranslation("pricing.byMarket")),
                        Segments.Option.of(false, getTranslation("pricing.bySku"))),
                sku.isEmpty(),
                byMarket -> openSku(byMarket ? "" : firstSku()));
        var box = new Div(choice);
        box.addClassName("v-prices-by");
        if (!sku.isEmpty()) {
            var select = new Select<String>();
            select.setItems(book().skus());
            select.setItemLabelGenerator(book()::skuId);
            select.setValue(sku);
            select.setAriaLabel(getTranslation("pricing.sku"));
            select.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    openSku(event.getValue());
                }
            });
            box.add(select);
        }
        return box;
    }

    /** Markets were ticked or unticked: those of the SKU that is shown are others now. */
    private void soldElsewhere() {
        if (!sku.isEmpty()) {
            showPrices();
        }
        changed();
    }

    private void changed() {
        bar.setDirty(book().dirty());
        Objects.requireNonNull(keeping).changed(book().edits());
        Objects.requireNonNull(presence).writing(bar.isDirty());
        Objects.requireNonNull(list).refresh();
        judge();
    }

    private void judge() {
        List<Finding> findings = prices == null ? book().findings(open) : prices.findings();
        if (base != null) {
            base.findings(findings);
        }
        if (prices != null) {
            prices.judge(findings);
        }
        summary.setText(
                getTranslation("pricing.summary", book().pricing().markets().size(), book().missing()));
        summary.setClassName("v-missing", book().missing() > 0);
    }

    private void save() {
        if (!bar.isDirty()) {
            return;
        }
        if (!book().unreadable().isEmpty()) {
            mend(book().unreadable());
            return;
        }
        switch (book().save()) {
            case SaveResult.Saved(var versions) -> saved(versions);
            case SaveResult.Merged(var versions, var theirs) -> merged(versions, theirs);
            case SaveResult.Conflicts conflicts -> conflict(conflicts);
            case SaveResult.Locked(var locks) ->
                bar.refused(getTranslation(
                        "offers.save.locked",
                        getTranslation("rules.lock." + locks.getFirst().reason())));
            case SaveResult.Refused(var findings) -> {
                bar.refused(Findings.text(this, findings.getFirst()));
                lead(findings.getFirst().path());
            }
        }
    }

    /** Leads to the first text that is no price, wherever it stands. */
    private void mend(List<FieldPath> unreadable) {
        bar.refused(getTranslation("pricing.saveUnreadable", unreadable.size()));
        lead(unreadable.getFirst());
    }

    private void lead(FieldPath field) {
        String there = PricingTab.market(field).orElse(open);
        if (!sku.isEmpty() || !there.equals(open)) {
            open(there);
        }
        FieldAddress.focus(UI.getCurrent(), field);
    }

    private void saved(Map<SectionKey, Long> versions) {
        OfferId offer = book().draft().id();
        var made = new HashMap<SectionKey, Long>();
        versions.forEach((key, version) -> {
            if (!version.equals(book().draft().versions().getOrDefault(key, 0L)) && version > 1) {
                made.put(key, version);
            }
        });
        load(offer);
        bar.saved(Instant.now(), "", made.isEmpty() ? null : () -> undo(new SavedTogether(drafts, offer, made)));
        EditorFrame.refresh(this);
    }

    private void undo(SavedTogether save) {
        boolean done = save.takeBack();
        load(save.offer());
        EditorFrame.refresh(this);
        if (done) {
            Notices.done(getTranslation("offers.save.undone"));
        } else {
            bar.refused(getTranslation("offers.save.undoConflict"));
        }
    }

    private void merged(Map<SectionKey, Long> versions, List<FieldPath> theirs) {
        ContentWords words = words();
        String fields = theirs.stream().map(words::place).distinct().collect(Collectors.joining(", "));
        String who = theirs.stream()
                .map(FieldPath::section)
                .distinct()
                .map(key -> forms.authors(
                        book().draft().id(), key, book().version(key), versions.getOrDefault(key, 1L) - 1))
                .filter(names -> !names.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        saved(versions);
        Notices.done(getTranslation("offers.save.merged", fields, who.isEmpty() ? 0 : 1, who));
    }

    private ContentWords words() {
        return ContentWords.of(this, book().draft().content()).naming(id -> lists.name(Kind.MARKET, id, getLocale()));
    }

    private void conflict(SaveResult.Conflicts found) {
        SectionKey key = found.conflicts().getFirst().path().section();
        ContentWords words = words();
        Section base = book().base(key);
        Section typed = book().section(key);
        if (found.conflicts().stream()
                .anyMatch(conflict -> conflict.path().field().isEmpty())) {
            bar.refused(getTranslation("offers.save.gone"));
            new LostPlaceDialog(key, base, typed, words).open();
            return;
        }
        bar.refused(getTranslation("offers.save.conflict", words.section(key)));
        var sides = new ConflictDialog.Sides(key, base, found.theirs(), typed);
        String who = forms.authors(book().draft().id(), key, book().version(key), found.version());
        new ConflictDialog(sides, found.conflicts(), words, who, chosen -> {
                    book().resume(key, found.version(), found.theirs(), chosen);
                    render();
                    changed();
                    save();
                })
                .open();
    }

    /** The page as {@link Keeping} sees it. */
    private final class KeptPrices implements Keeping.Form {
        @Override
        public List<SectionKey> sections() {
            return book().sections();
        }

        @Override
        public boolean takes(Unsaved.Kept kept) {
            return kept.parts().stream().anyMatch(part -> !part.typed().equals(book().section(part.key())));
        }

        @Override
        public boolean isDirty() {
            return bar.isDirty();
        }

        @Override
        public void putBack(Unsaved.Kept kept) {
            kept.parts().forEach(part -> book().resume(part.key(), part.version(), part.base(), part.typed()));
            render();
            changed();
        }

        @Override
        public ContentWords words() {
            return PricingView.this.words();
        }
    }
}
