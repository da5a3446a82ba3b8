package dev.vitrine.storefront;

import dev.vitrine.identity.Permit;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.storefront.store.CatalogueStore;
import dev.vitrine.storefront.store.CatalogueStore.Group;
import dev.vitrine.storefront.store.ListingFacts;
import dev.vitrine.storefront.store.ListingFilter;
import dev.vitrine.storefront.store.PlatformListing;
import dev.vitrine.tenancy.Publishers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The list, from the projection. */
@Service
@PreAuthorize(Permit.ANYBODY)
class StoredCatalogue implements Catalogue {
    private final CatalogueStore store;
    private final Publishers publishers;

    StoredCatalogue(CatalogueStore store, Publishers publishers) {
        this.store = store;
        this.publishers = publishers;
    }

    @Override
    public Page<Card> page(Search search, @Nullable String after, int size) {
        int limit = Math.clamp(size, 1, Page.LARGEST);
        ListingFilter filter = filter(search, true);
        List<PlatformListing> rows = switch (search.order()) {
            case NAME -> store.byName(filter, Place.name(after), limit + 1);
            case NEWEST -> store.newest(filter, Place.age(after), limit + 1);
        };
        if (rows.size() <= limit) {
            return new Page<>(rows.stream().map(StoredCatalogue::card).toList(), null);
        }
        var shown = rows.subList(0, limit);
        return new Page<>(
                shown.stream().map(StoredCatalogue::card).toList(), Place.behind(shown.getLast(), search.order()));
    }

    @Override
    public Counts counts(Search search) {
        List<Group> groups = store.groups(filter(search, false));
        Predicate<Group> inCategory = group ->
                search.category().isEmpty() || categories(group.categories()).contains(search.category());
        Predicate<Group> marked = group -> marks(group).containsAll(search.marks());
        var byCategory = new TreeMap<String, Long>();
        groups.stream()
                .filter(marked)
                .forEach(group -> categories(group.categories())
                        .forEach(category -> byCategory.merge(category, group.count(), Long::sum)));
        var byMark = new EnumMap<Mark, Long>(Mark.class);
        for (Mark mark : Mark.values()) {
            var others = EnumSet.of(mark);
            others.addAll(search.marks());
            byMark.put(mark, sum(groups, inCategory.and(group -> marks(group).containsAll(others))));
        }
        return new Counts(
                sum(groups, inCategory.and(marked)),
                sum(groups, marked),
                Collections.unmodifiableSortedMap(byCategory),
                Collections.unmodifiableMap(byMark));
    }

    @Override
    public Optional<Card> latest(LanguageTag language) {
        var filter = filter(new Search(language, "", "", "", Set.of(), Order.NEWEST), false)
                .withHero();
        return store.newest(filter, null, 1).stream().findFirst().map(StoredCatalogue::card);
    }

    private ListingFilter filter(Search search, boolean narrowed) {
        var filter = new ListingFilter(
                        search.language().value(),
                        publishers.suspended().stream().map(PublisherId::value).toList())
                .words(words(search.text()));
        if (!search.publisher().isEmpty()) {
            filter.publisher(search.publisher());
        }
        if (narrowed && !search.category().isEmpty()) {
            filter.category(search.category());
        }
        if (narrowed) {
            search.marks().forEach(mark -> narrow(filter, mark));
        }
        return filter;
    }

    private static void narrow(ListingFilter filter, Mark mark) {
        switch (mark) {
            case TRIAL -> filter.trial();
            case HOURLY -> filter.hourly();
            case BYOL -> filter.byol();
            case LINUX -> filter.linux();
            case WINDOWS -> filter.windows();
        }
    }

    static List<String> words(String text) {
        return Arrays.stream(Fold.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(WORDS_MAX)
                .toList();
    }

    private static long sum(List<Group> groups, Predicate<Group> which) {
        return groups.stream().filter(which).mapToLong(Group::count).sum();
    }

    private static List<String> categories(String column) {
        return Stream.of(column.split("\\|")).filter(id -> !id.isEmpty()).toList();
    }

    private static Set<Mark> marks(Group group) {
        return marks(group.trial(), group.hourly(), group.byol(), group.linux(), group.windows());
    }

    private static Set<Mark> marks(boolean trial, boolean hourly, boolean byol, boolean linux, boolean windows) {
        var marks = EnumSet.noneOf(Mark.class);
        addIf(trial, Mark.TRIAL, marks);
        addIf(hourly, Mark.HOURLY, marks);
        addIf(byol, Mark.BYOL, marks);
        addIf(linux, Mark.LINUX, marks);
        addIf(windows, Mark.WINDOWS, marks);
        return Collections.unmodifiableSet(marks);
    }

    private static void addIf(boolean applies, Mark mark, Set<Mark> marks) {
        if (applies) {
            marks.add(mark);
        }
    }

    private static Card card(PlatformListing row) {
        ListingFacts facts = row.facts();
        return new Card(
                facts.publisherSlug(),
                facts.publisherName(),
                facts.publicId(),
                LanguageTag.of(facts.shownLanguage()),
                facts.title(),
                facts.summary(),
                marks(facts.trial(), facts.hourly(), facts.byol(), facts.linux(), facts.windows()),
                Optional.ofNullable(facts.logo()).map(Sha256::of),
                Optional.ofNullable(facts.hero()).map(Sha256::of),
                Collections.unmodifiableSet(new TreeSet<>(blankSeparated(facts.markets()))),
                prices(facts.lowestPrices()));
    }

    private static SortedMap<String, BigDecimal> prices(String column) {
        var prices = new TreeMap<String, BigDecimal>();
        for (String pair : blankSeparated(column)) {
            int equals = pair.indexOf('=');
            prices.put(pair.substring(0, equals), new BigDecimal(pair.substring(equals + 1)));
        }
        return Collections.unmodifiableSortedMap(prices);
    }

    private static List<String> blankSeparated(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(" "));
    }
}
