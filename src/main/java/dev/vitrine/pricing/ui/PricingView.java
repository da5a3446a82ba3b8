package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.ConflictDialog;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.FieldShell;
import dev.vitrine.kit.Findings;
import dev.vitrine.kit.Notices;
import dev.vitrine.kit.PageHead;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.SaveBar;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Markets and prices: at the left where the offer is sold, at the right the prices of the market that is open. */
@Route(value = "p/:publisher/offers/:offer/pricing/:market?", layout = EditorFrame.class)
@PermitAll
class PricingView extends PageView implements BeforeEnterObserver {
    /** Route parameter: the market that is open. */
    static final String MARKET = "market";

    private final transient Drafts drafts;
    private final transient MarketplaceLists lists;
    private final transient OffersNavigation navigation;
    private final transient Permissions permissions;
    private final SaveBar bar = new SaveBar(this::save);
    private final Span summary = new Span();
    private final Div detail = new Div();
    private transient @Nullable PriceBook book;
    private transient List<Entry> markets = List.of();
    private transient @Nullable FieldShell<Select<String>> base;
    private @Nullable MarketList list;
    private @Nullable MarketPrices prices;
    private String open = "";
    private boolean editable;

    PricingView(Drafts drafts, MarketplaceLists lists, OffersNavigation navigation, Permissions permissions) {
        this.drafts = drafts;
        this.lists = lists;
        this.navigation = navigation;
        this.permissions = permissions;
        detail.addClassName("v-market-detail");
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
        editable = permissions.may(Permission.PRICING_EDIT, offer, null);
        load(offer);
    }

    private PriceBook book() {
        return Objects.requireNonNull(book);
    }

    private void load(OfferId offer) {
        book = new PriceBook(drafts, offer);
        markets = lists.entries(Kind.MARKET, getLocale()).stream()
                .filter(market ->
                        !market.retired() || book().pricing().markets().contains(market.id()))
                .filter(market -> book().draft().marketplace().markets().containsKey(market.id()))
                .sorted(Comparator.comparing(
                        market -> !book().pricing().markets().contains(market.id())))
                .toList();
        if (open.isEmpty()) {
            open = first();
        } else if (markets.stream().noneMatch(market -> market.id().equals(open))) {
            throw new NotFoundException();
        }
        clear();
        list = new MarketList(book(), markets, lists.operatorName(), editable, this::changed, this::open);
        var left = new Div(baseMarket(), list);
        left.addClassName("v-markets-box");
        var body = new Div(left, detail);
        body.addClassName("v-pricing");
        add(new PageHead(getTranslation("pricing.title")).beside(summary), body);
        showMarket();
        bar.setEditable(editable);
        bar.setDirty(0);
        judge();
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
        book().forgetUnreadable();
        showMarket();
        changed();
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null, navigation.tab(PricingView.class, book().draft().id(), Map.of(MARKET, market)));
    }

    private void showMarket() {
        detail.removeAll();
        if (book().draft().content().skuKeys().isEmpty()) {
            prices = null;
            detail.add(new EmptyState("tag", getTranslation("pricing.noSkus"), getTranslation("pricing.noSkusText")));
            return;
        }
        Market market =
                Objects.requireNonNull(book().draft().marketplace().markets().get(open));
        String name = markets.stream()
                .filter(entry -> entry.id().equals(open))
                .findFirst()
                .map(Entry::name)
                .orElse(open);
        prices = new MarketPrices(book(), market, name, editable, this::changed);
        detail.add(prices);
        Objects.requireNonNull(list).select(open);
    }

    private void changed() {
        bar.setDirty(book().dirty());
        Objects.requireNonNull(list).refresh();
        judge();
    }

    private void judge() {
        List<Finding> findings = book().findings();
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
        if (book().hasUnreadable()) {
            bar.refused(getTranslation("pricing.saveUnreadable"));
            return;
        }
        switch (book().save()) {
            case SaveResult.Saved(var versions) -> saved(versions);
            case SaveResult.Merged(var versions, var theirs) -> {
                saved(versions);
                Notices.done(getTranslation("pricing.merged"));
            }
            case SaveResult.Conflicts conflicts -> conflict(conflicts);
            case SaveResult.Locked(var locks) ->
                bar.refused(getTranslation(
                        "offers.save.locked",
                        getTranslation("rules.lock." + locks.getFirst().reason())));
            case SaveResult.Refused(var findings) -> bar.refused(Findings.text(this, findings.getFirst()));
        }
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
        bar.saved(Instant.now(), "", made.isEmpty() ? null : () -> undo(offer, made));
        EditorFrame.refresh(this);
    }

    private void undo(OfferId offer, Map<SectionKey, Long> versions) {
        boolean all = versions.entrySet().stream()
                .map(version -> drafts.undo(offer, version.getKey(), version.getValue()))
                .allMatch(result -> result instanceof SaveResult.Saved || result instanceof SaveResult.Merged);
        load(offer);
        EditorFrame.refresh(this);
        if (all) {
            Notices.done(getTranslation("offers.save.undone"));
        } else {
            bar.refused(getTranslation("offers.save.undoConflict"));
        }
    }

    private void conflict(SaveResult.Conflicts found) {
        SectionKey key = found.conflicts().getFirst().path().section();
        if (found.conflicts().stream()
                .anyMatch(conflict -> conflict.path().field().isEmpty())) {
            bar.refused(getTranslation("offers.save.gone"));
            return;
        }
        var words =
                ContentWords.of(this, book().draft().content()).naming(id -> lists.name(Kind.MARKET, id, getLocale()));
        bar.refused(getTranslation("offers.save.conflict", words.section(key)));
        var sides =
                new ConflictDialog.Sides(key, book().draft().content().get(key), found.theirs(), book().section(key));
        new ConflictDialog(sides, found.conflicts(), words, chosen -> {
                    book().resolve(key, found.version(), chosen);
                    save();
                })
                .open();
    }
}
