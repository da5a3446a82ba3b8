package dev.vitrine.skus.ui;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.rules.Marketplace;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a SKU costs, in short.
 *
 * @param least lowest price of an hour in the base market, or in the first market that has one; null when none has
 * @param most highest price there
 * @param currency of that market
 * @param markets in how many markets it may be had
 * @param missing how many prices, or for BYOL whether an availability, is still to be given
 */
record SkuCost(@Nullable BigDecimal least, @Nullable BigDecimal most, String currency, int markets, int missing) {
    static SkuCost of(OfferContent content, String key, Marketplace marketplace) {
        SkuPrices prices = content.prices(key);
        Set<String> sold = content.pricing().markets();
        if (content.sku(key).billing() == Sku.Billing.BYOL) {
            var available = new HashSet<>(prices.availableIn());
            available.retainAll(sold);
            return new SkuCost(null, null, "", available.size(), available.isEmpty() ? 1 : 0);
        }
        int missing = sold.stream()
                .mapToInt(market -> (int) marketplace.coreCounts().stream()
                        .filter(cores -> !of(prices, market).containsKey(cores))
                        .count())
                .sum();
        int markets = (int)
                sold.stream().filter(market -> !of(prices, market).isEmpty()).count();
        String shown = shown(content, prices);
        var there = of(prices, shown).values();
        Marketplace.Market market = marketplace.market(shown).orElse(null);
        return new SkuCost(
                there.stream().min(BigDecimal::compareTo).orElse(null),
                there.stream().max(BigDecimal::compareTo).orElse(null),
                market == null ? "" : market.currency(),
                markets,
                missing);
    }

    private static String shown(OfferContent content, SkuPrices prices) {
        String base = content.pricing().baseMarket();
        return prices.hourly().containsKey(base) || prices.hourly().isEmpty()
                ? base
                : prices.hourly().firstKey();
    }

    private static SortedMap<Integer, BigDecimal> of(SkuPrices prices, String market) {
        return prices.hourly().getOrDefault(market, Collections.emptySortedMap());
    }
}
