package dev.vitrine.marketing.ui;

import dev.vitrine.offers.EditorTab;
import dev.vitrine.offers.FieldPlaces;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The editor's entries of this room, and which of its pages edits which field. */
@Configuration(proxyBeanMethods = false)
class MarketingTabs {
    @Bean
    EditorTab marketingTab() {
        return new EditorTab(
                40,
                "marketing.title",
                "megaphone",
                MarketingView.class,
                Set.of(SectionKey.Kind.LISTING, SectionKey.Kind.PLAN, SectionKey.Kind.LEGAL));
    }

    @Bean
    EditorTab supportTab() {
        return new EditorTab(
                60, "marketing.support.title", "headset", SupportView.class, Set.of(SectionKey.Kind.SUPPORT));
    }

    @Bean
    EditorTab categoriesTab() {
        return new EditorTab(
                70, "marketing.categories.title", "shapes", CategoriesView.class, Set.of(SectionKey.Kind.CATEGORIES));
    }

    @Bean
    FieldPlaces marketingPlaces() {
        return MarketingTabs::place;
    }

    private static Optional<FieldPlaces.Place> place(FieldPath path) {
        return switch (path.section().kind()) {
            case LISTING, PLAN, LEGAL -> Optional.of(place(path, MarketingPage.of(path)));
            default -> Optional.empty();
        };
    }

    private static FieldPlaces.Place place(FieldPath path, MarketingPage page) {
        String language = path.section().language().orElseThrow().value();
        return new FieldPlaces.Place(page.view(), Map.of(OfferRoute.LANGUAGE, language));
    }
}
