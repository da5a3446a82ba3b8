package dev.vitrine.pricing.ui;

import dev.vitrine.offers.EditorTab;
import dev.vitrine.offers.FieldPlaces;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The editor's tab of prices, and where on it a field stands: on the page of its market. */
@Configuration(proxyBeanMethods = false)
class PricingTab {
    private static final int ORDER = 50;
    private static final Set<SectionKey.Kind> KINDS = Set.of(SectionKey.Kind.PRICING, SectionKey.Kind.PRICES);
    private static final Pattern MARKET =
            Pattern.compile("(?:hourly\\.|(?:availableIn|markets)[.\\[])([^.\\[\\]]+)\\]?.*");

    @Bean
    EditorTab pricesTab() {
        return new EditorTab(ORDER, "pricing.title", "tag", PricingView.class, KINDS);
    }

    @Bean
    FieldPlaces pricePlaces() {
        return path -> KINDS.contains(path.section().kind())
                ? Optional.of(new FieldPlaces.Place(PricingView.class, parameters(path)))
                : Optional.empty();
    }

    private static Map<String, String> parameters(FieldPath path) {
        return market(path).map(market -> Map.of(PricingView.MARKET, market)).orElse(Map.of());
    }

    /** The market that a price, an availability or a tick belongs to. */
    static Optional<String> market(FieldPath path) {
        var market = MARKET.matcher(path.field());
        return market.matches() ? Optional.of(market.group(1)) : Optional.empty();
    }
}
