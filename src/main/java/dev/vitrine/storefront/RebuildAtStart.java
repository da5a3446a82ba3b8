package dev.vitrine.storefront;

import dev.vitrine.identity.SystemWork;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Projections;
import dev.vitrine.storefront.store.CatalogueStore;
import dev.vitrine.storefront.store.CatalogueStore.LanguageCount;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes projections anew at the start: all of them when the command line says {@code --rebuild-projections}, that of the
 * storefront alone when a language was added to {@code vitrine.languages} for which what is live has no rows yet.
 */
@Component
class RebuildAtStart {
    private static final Logger log = LoggerFactory.getLogger(RebuildAtStart.class);
    private static final String COMMAND = "rebuild-projections";

    private final ApplicationArguments arguments;
    private final SystemWork work;
    private final Listings listings;
    private final Projections projections;
    private final CatalogueStore store;
    private final MarketplaceLists lists;
    private final Publishers publishers;
    private final Doors doors;

    RebuildAtStart(
            ApplicationArguments arguments,
            SystemWork work,
            Listings listings,
            Projections projections,
            CatalogueStore store,
            MarketplaceLists lists,
            Publishers publishers,
            Doors doors) {
        this.arguments = arguments;
        this.work = work;
        this.listings = listings;
        this.projections = projections;
        this.store = store;
        this.lists = lists;
        this.publishers = publishers;
        this.doors = doors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        boolean asked = arguments.containsOption(COMMAND);
        if (asked) {
            work.run(COMMAND, () -> publishers.list().forEach(this::rebuildOffers));
        }
        if (asked || lacksALanguage()) {
            int live = work.run(COMMAND, listings::rebuild);
            log.info("projection of the storefront made anew: {} offers are live", live);
        }
    }

    private void rebuildOffers(Publisher publisher) {
        doors.runAs(publisher.id(), COMMAND, () -> {
            projections.rebuild();
            return true;
        });
    }

    /** Every live offer has a row for each language: fewer rows for one of them means that it is new. */
    boolean lacksALanguage() {
        Map<String, Long> counts = store.countByLanguage().stream()
                .collect(Collectors.toMap(LanguageCount::language, LanguageCount::count));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return lists.languages().stream().anyMatch(tag -> counts.getOrDefault(tag.value(), 0L) < most);
    }
}
