package dev.vitrine.content;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one SKU costs (V24).
 *
 * @param hourly for an hourly SKU: market id to core count to the software price of one hour in the market's currency,
 *     exact, kept without trailing zeros
 * @param availableIn for a BYOL SKU: ids of the markets in which it may be had
 */
public record SkuPrices(SortedMap<String, SortedMap<Integer, BigDecimal>> hourly, SortedSet<String> availableIn)
        implements Section {
    /** No price has more digits than this on either side of its decimal point. */
    public static final int PRICE_DIGITS_MAX = 18;

    /** Hours of a month in which a machine runs without a pause. */
    public static final int HOURS_A_MONTH = 730;

    public SkuPrices {
        hourly = normal(hourly);
        availableIn = Absent.set(availableIn);
    }

    private static SortedMap<String, SortedMap<Integer, BigDecimal>> normal(
            @Nullable SortedMap<String, SortedMap<Integer, BigDecimal>> hourly) {
        var markets = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        if (hourly != null) {
            hourly.forEach((market, prices) -> {
                var normal = new TreeMap<Integer, BigDecimal>();
                prices.forEach((cores, price) -> normal.put(cores, normal(price)));
                if (!normal.isEmpty()) {
                    markets.put(market, Collections.unmodifiableSortedMap(normal));
                }
            });
        }
        return Collections.unmodifiableSortedMap(markets);
    }

    private static BigDecimal normal(BigDecimal price) {
        if (price.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var stripped = price.stripTrailingZeros();
        if (stripped.scale() > PRICE_DIGITS_MAX || (long) stripped.precision() - stripped.scale() > PRICE_DIGITS_MAX) {
            throw new IllegalArgumentException("a price has at most 18 digits on either side of its decimal point");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
