package dev.vitrine.storefront;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the SKUs of an offer can be had and what an hour costs there. A SKU is not for sale in a market until it is
 * priced there, or ticked there when it is licensed externally (portal-2016.md 2.7). Hidden SKUs are bought elsewhere.
 */
public final class Availability {
    private final OfferContent content;

    public Availability(OfferContent content) {
        this.content = content;
    }

    /** Stable keys of the SKUs that buyers see. */
    public List<String> visible() {
        return content.skuKeys().stream()
                .filter(key -> !content.sku(key).hidden())
                .toList();
    }

    /** Prices of one hour by core count, in the market's currency; empty when the SKU has none there. */
    public SortedMap<Integer, BigDecimal> hourly(String skuKey, String market) {
        boolean sold = content.pricing().markets().contains(market)
                && content.sku(skuKey).billing() == Sku.Billing.HOURLY;
        var prices = sold ? content.prices(skuKey).hourly().get(market) : null;
        return prices == null ? Collections.emptySortedMap() : prices;
    }

    public boolean isSold(String skuKey, String market) {
        return switch (content.sku(skuKey).billing()) {
            case HOURLY -> !hourly(skuKey, market).isEmpty();
            case BYOL ->
                content.pricing().markets().contains(market)
                        && content.prices(skuKey).availableIn().contains(market);
        };
    }

    /** Markets in which at least one visible SKU can be had. */
    public SortedSet<String> markets() {
        var markets = new TreeSet<>(content.pricing().markets());
        markets.removeIf(market -> visible().stream().noneMatch(key -> isSold(key, market)));
        return markets;
    }

    /** By market, the lowest price of an hour among the visible SKUs and all core counts. */
    public SortedMap<String, BigDecimal> lowest() {
        var lowest = new TreeMap<String, BigDecimal>();
        for (String market : markets()) {
            visible().stream()
                    .flatMap(key -> hourly(key, market).values().stream())
                    .min(BigDecimal::compareTo)
                    .ifPresent(price -> lowest.put(market, price));
        }
        return lowest;
    }
}
