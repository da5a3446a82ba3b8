package dev.vitrine.content;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * What one SKU costs (V24).
 *
 * @param hourly for an hourly SKU: market id to core count to the software price of one hour in the market's currency,
 *     exact
 * @param availableIn for a BYOL SKU: ids of the markets in which it may be had
 */
public record SkuPrices(SortedMap<String, SortedMap<Integer, BigDecimal>> hourly, SortedSet<String> availableIn)
        implements Section {
    public SkuPrices {
        hourly = Absent.map(hourly);
        availableIn = Absent.set(availableIn);
    }
}
