package dev.vitrine.pricing.ui;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Section;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.shared.SectionKey;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The part of an offer's prices that is on the screen.
 *
 * @param markets the others are left out
 */
record Shown(Set<String> markets) {
    OfferContent of(OfferContent content) {
        var sections = new TreeMap<SectionKey, Section>();
        content.sections().forEach((key, section) -> {
            switch (section) {
                case Pricing pricing -> sections.put(key, new Pricing(pricing.baseMarket(), kept(pricing.markets())));
                case SkuPrices prices ->
                    sections.put(key, new SkuPrices(kept(prices.hourly()), kept(prices.availableIn())));
                default -> sections.put(key, section);
            }
        });
        return new OfferContent(sections);
    }

    /** Without the other SKUs. */
    static OfferContent sku(OfferContent content, String skuKey) {
        var sections = new TreeMap<>(content.sections());
        sections.keySet()
                .removeIf(key -> key.sku().filter(sku -> !sku.equals(skuKey)).isPresent());
        return new OfferContent(sections);
    }

    private TreeSet<String> kept(Set<String> all) {
        var kept = new TreeSet<>(all);
        kept.retainAll(markets);
        return kept;
    }

    private <V> SortedMap<String, V> kept(SortedMap<String, V> all) {
        var kept = new TreeMap<>(all);
        kept.keySet().retainAll(markets);
        return kept;
    }
}
