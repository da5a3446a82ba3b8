package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.EmptyState;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.PageView;
import dev.vitrine.kit.Segments;
import dev.vitrine.kit.Workplace;
import dev.vitrine.marketing.ui.FallbackMap.Group;
import dev.vitrine.marketing.ui.FallbackMap.Only;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.FollowsOffer;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Marketing, What buyers read: every field in every language, with the language from which it comes. */
@Route(value = "p/:publisher/offers/:offer/marketing/:language/buyers", layout = EditorFrame.class)
@PermitAll
class BuyersView extends PageView implements BeforeEnterObserver, FollowsOffer {
    private static final String ONLY = "only";

    /** Longer sections, which are terms of use, are not read for the start of their text, in bytes. */
    private static final int LARGEST = 16_000;

    private final transient MarketingPages pages;
    private final transient Drafts drafts;
    private final transient OffersNavigation navigation;
    private @Nullable LanguageTag language;
    private @Nullable OfferId offer;
    private String publisher = "";
    private Only only = Only.ALL;

    BuyersView(MarketingPages pages, Drafts drafts, OffersNavigation navigation) {
        this.pages = pages;
        this.drafts = drafts;
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        offer = OfferRoute.offer(parameters);
        language = OfferRoute.language(parameters);
        publisher = parameters.get(Workplace.PARAMETER).orElseThrow(NotFoundException::new);
        only = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ONLY)
                .flatMap(word -> Arrays.stream(Only.values())
                        .filter(each -> word(each).equals(word))
                        .findFirst())
                .orElse(Only.ALL);
        show();
    }

    @Override
    public void follow() {
        show();
    }

    private void show() {
        clear();
        OfferHead head = pages.offer(offer(), here());
        pages.head(this, head, here(), MarketingPage.BUYERS).forEach((Component part) -> add(part));
        Drafts.Parts draft = drafts.parts(
                offer(),
                LARGEST,
                SectionKey.Kind.BASICS,
                SectionKey.Kind.SKU,
                SectionKey.Kind.LISTING,
                SectionKey.Kind.PLAN,
                SectionKey.Kind.LEGAL);
        var map = FallbackMap.of(draft, head.sourceLanguage());
        List<Group> groups = map.groups();
        add(new Paragraph(getTranslation("marketing.buyers.note")), filter(groups));
        List<Group> shown = filtered(groups);
        if (shown.isEmpty()) {
            add(new EmptyState(
                    "passed",
                    getTranslation("marketing.buyers.none"),
                    getTranslation(
                            only == Only.MISSING ? "marketing.buyers.noneMissing" : "marketing.buyers.noneInherited")));
            return;
        }
        var places = new FallbackTable.Places(path -> navigation.field(offer(), path), new PictureAddresses(publisher));
        var table = new FallbackTable(map.columns(), here(), ContentWords.of(this, draft.content()), places);
        table.show(shown);
        add(table);
    }

    private Segments<Only> filter(List<Group> groups) {
        var options = Arrays.stream(Only.values())
                .map(each -> new Segments.Option<>(each, getTranslation(Labels.key(each)), count(groups, each)))
                .toList();
        return new Segments<>(getTranslation("marketing.buyers.filter"), options, only, this::choose).pills();
    }

    private static Long count(List<Group> groups, Only which) {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.shows(which))
                .count();
    }

    private List<Group> filtered(List<Group> groups) {
        return groups.stream()
                .map(group -> new Group(
                        group.sku(),
                        group.rows().stream().filter(row -> row.shows(only)).toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private void choose(Only chosen) {
        only = chosen;
        String address = pages.href(offer(), here(), MarketingPage.BUYERS);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, only == Only.ALL ? address : address + "?" + ONLY + "=" + word(only));
        show();
    }

    private static String word(Only only) {
        return only.name().toLowerCase(Locale.ROOT);
    }

    private OfferId offer() {
        return Objects.requireNonNull(offer);
    }

    private LanguageTag here() {
        return Objects.requireNonNull(language);
    }

    @Override
    public List<Crumb> crumbs() {
        return pages.crumbs(this, here(), MarketingPage.BUYERS);
    }
}
