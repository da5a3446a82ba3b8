package dev.vitrine.pricing;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;

/**
 * One cell of the price book: a price, whether a SKU under the buyer's own licence may be had in a market, or whether the
 * offer is sold in a market at all. Sorted by SKU, market and core count, the markets themselves first.
 *
 * @param sku stable key; empty where it is about the market itself
 * @param market its id
 * @param cores how many; 0 where it is about no price
 */
public record PricePlace(String sku, String market, int cores) implements Comparable<PricePlace> {
    private static final Comparator<PricePlace> ORDER = Comparator.comparing(PricePlace::sku)
            .thenComparing(PricePlace::market)
            .thenComparing(PricePlace::cores);

    /** Of one hour of software with so many cores. */
    public static PricePlace price(String sku, String market, int cores) {
        return new PricePlace(sku, market, cores);
    }

    /** Of the availability of a SKU. */
    public static PricePlace available(String sku, String market) {
        return new PricePlace(sku, market, 0);
    }

    /** Of a market in which the offer is sold or not. */
    public static PricePlace sold(String market) {
        return new PricePlace("", market, 0);
    }

    public boolean isPrice() {
        return cores > 0;
    }

    public boolean isMarket() {
        return sku.isEmpty();
    }

    public SectionKey section() {
        return isMarket() ? SectionKey.PRICING : SectionKey.prices(sku);
    }

    /** The field in the content. */
    public FieldPath path() {
        if (isPrice()) {
            return FieldValues.entry(FieldPath.of(section(), "hourly"), market).then(String.valueOf(cores));
        }
        return FieldValues.item(FieldPath.of(section(), isMarket() ? "markets" : "availableIn"), market);
    }

    /** What stands there: the digits of a price, {@code true} or {@code false}; empty where there is no price. */
    public String in(OfferContent content) {
        if (isPrice()) {
            BigDecimal price = content.prices(sku)
                    .hourly()
                    .getOrDefault(market, Collections.emptySortedMap())
                    .get(cores);
            return price == null ? "" : price.toPlainString();
        }
        var markets =
                isMarket() ? content.pricing().markets() : content.prices(sku).availableIn();
        return String.valueOf(markets.contains(market));
    }

    @Override
    public int compareTo(PricePlace other) {
        return ORDER.compare(this, other);
    }
}
