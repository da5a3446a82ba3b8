package dev.vitrine.pricing.ui;

import dev.vitrine.content.SkuPrices;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How many prices are missing where; a SKU is counted again only when its prices changed. */
final class MissingPrices {
    private record Counted(SkuPrices of, Map<String, Integer> byMarket) {}

    private final List<Integer> coreCounts;
    private final Map<String, Counted> counted = new HashMap<>();

    MissingPrices(List<Integer> coreCounts) {
        this.coreCounts = coreCounts;
    }

    /** How many of the marketplace's core counts have no price. */
    int in(String sku, SkuPrices prices, String market) {
        Counted known = counted.get(sku);
        if (known == null || known.of() != prices) {
            known = new Counted(prices, new HashMap<>());
            counted.put(sku, known);
        }
        return known.byMarket()
                .computeIfAbsent(market, id -> missing(prices.hourly().get(id)));
    }

    private int missing(@Nullable SortedMap<Integer, BigDecimal> there) {
        return there == null
                ? coreCounts.size()
                : (int) coreCounts.stream()
                        .filter(cores -> !there.containsKey(cores))
                        .count();
    }
}
