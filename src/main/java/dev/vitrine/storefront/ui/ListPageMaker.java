package dev.vitrine.storefront.ui;

import dev.vitrine.kit.Labels;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.shared.Page;
import dev.vitrine.storefront.Catalogue;
import dev.vitrine.storefront.Catalogue.Counts;
import dev.vitrine.storefront.Catalogue.Mark;
import dev.vitrine.storefront.Catalogue.Order;
import dev.vitrine.storefront.Catalogue.Search;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of the list: three statements, whatever is searched for. */
@Component
class ListPageMaker {
    private static final int PAGE = 24;

    private final Catalogue catalogue;
    private final MarketplaceLists lists;
    private final Translations translations;

    ListPageMaker(Catalogue catalogue, MarketplaceLists lists, Translations translations) {
        this.catalogue = catalogue;
        this.lists = lists;
        this.translations = translations;
    }

    /** The address of a search; marks are words separated by dots, in their order. */
    static Address address(Search search) {
        return Address.catalogue(search.language())
                .with("q", search.text())
                .with("category", search.category())
                .with("publisher", search.publisher())
                .with("only", word(search.marks()))
                .with("sort", search.order() == Order.NAME ? "" : "new");
    }

    static Set<Mark> marks(String word) {
        var words = Set.of(word.split("\\."));
        return Arrays.stream(Mark.values())
                .filter(mark -> words.contains(mark.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mark.class)));
    }

    private static String word(Set<Mark> marks) {
        return marks.stream()
                .sorted()
                .map(mark -> mark.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("."));
    }

    ListPage page(Search search, @Nullable String after, Visit visit) {
        Page<Catalogue.Card> page = catalogue.page(search, after, PAGE);
        Counts counts = catalogue.counts(search);
        boolean narrowed = !search.text().isEmpty()
                || !search.category().isEmpty()
                || !search.publisher().isEmpty()
                || !search.marks().isEmpty();
        ListPage.Card latest = narrowed || after != null
                ? null
                : catalogue
                        .latest(search.language())
                        .map(card -> card(card, visit))
                        .orElse(null);
        Address here = address(search).with("market", visit.marketParameter());
        return new ListPage(
                search.text(),
                seller(search, page),
                counts.all(),
                number(counts.found(), visit),
                categories(search, counts, visit),
                marks(search, counts, visit, Mark.TRIAL, Mark.HOURLY, Mark.BYOL),
                marks(search, counts, visit, Mark.LINUX, Mark.WINDOWS),
                orders(search, visit),
                page.items().stream().map(card -> card(card, visit)).toList(),
                latest,
                page.next() == null ? null : here.with("after", page.next()).toString(),
                after == null ? null : here.toString(),
                Address.catalogue(search.language())
                        .with("market", visit.marketParameter())
                        .toString(),
                Address.catalogue(search.language()).toString(),
                narrowed);
    }

    private static @Nullable String seller(Search search, Page<Catalogue.Card> page) {
        return search.publisher().isEmpty()
                ? null
                : page.items().stream()
                        .findFirst()
                        .map(Catalogue.Card::publisherName)
                        .orElse(search.publisher());
    }

    private List<ListPage.Facet> categories(Search search, Counts counts, Visit visit) {
        var facets = new ArrayList<ListPage.Facet>();
        facets.add(new ListPage.Facet(
                translations.get("storefront.list.allCategories", visit.locale()),
                number(counts.all(), visit),
                href(search.inCategory(""), visit),
                search.category().isEmpty()));
        lists.entries(Kind.CATEGORY, visit.locale()).stream()
                .filter(entry -> counts.categories().containsKey(entry.id())
                        || entry.id().equals(search.category()))
                .map(entry -> new ListPage.Facet(
                        entry.name(),
                        number(counts.categories().getOrDefault(entry.id(), 0L), visit),
                        href(search.inCategory(entry.id()), visit),
                        entry.id().equals(search.category())))
                .forEach(facets::add);
        return facets;
    }

    private List<ListPage.Facet> marks(Search search, Counts counts, Visit visit, Mark... marks) {
        return Arrays.stream(marks)
                .map(mark -> new ListPage.Facet(
                        translations.get(Labels.key(mark), visit.locale()),
                        number(counts.marks().getOrDefault(mark, 0L), visit),
                        href(search.toggling(mark), visit),
                        search.marks().contains(mark)))
                .toList();
    }

    private List<Choice> orders(Search search, Visit visit) {
        return Arrays.stream(Order.values())
                .map(order -> new Choice(
                        translations.get(Labels.key(order), visit.locale()),
                        "",
                        href(search.orderedBy(order), visit),
                        order == search.order()))
                .toList();
    }

    private static String href(Search search, Visit visit) {
        return address(search).with("market", visit.marketParameter()).toString();
    }

    private static ListPage.Card card(Catalogue.Card card, Visit visit) {
        String pictures = "/marketplace/pictures/" + card.publisher() + "/";
        BigDecimal price = card.lowestPrices().get(visit.market().id());
        return new ListPage.Card(
                Address.offer(visit.language(), card.publisher(), card.offer())
                        .with("market", visit.marketParameter())
                        .toString(),
                card.title(),
                card.publisherName(),
                card.summary(),
                card.shown().value().equals(visit.lang()) ? null : card.shown().value(),
                card.logo().map(hash -> pictures + hash).orElse(null),
                card.hero().map(hash -> pictures + hash).orElse(null),
                card.marks().contains(Mark.TRIAL),
                card.marks().contains(Mark.BYOL),
                card.markets().contains(visit.market().id()),
                price == null ? null : visit.money().hour(price));
    }

    private static String number(long count, Visit visit) {
        return NumberFormat.getIntegerInstance(visit.locale()).format(count);
    }
}
