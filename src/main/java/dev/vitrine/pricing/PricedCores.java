package dev.vitrine.pricing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Marketplace;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** The core counts of which an offer's prices are shown. */
public final class PricedCores {
    private PricedCores() {}

    /**
     * Those of the marketplace's list, and those that it has retired while the offer still names prices for them, rising
     * (product.md section 7: an entry in use does not vanish). A price for a retired one is never asked for.
     */
    public static List<Integer> of(Marketplace marketplace, OfferContent content) {
        var counts = new TreeSet<>(marketplace.coreCounts());
        for (String sku : content.skuKeys()) {
            content.prices(sku).hourly().values().stream()
                    .map(SortedMap::keySet)
                    .forEach(counts::addAll);
        }
        return List.copyOf(counts);
    }
}
