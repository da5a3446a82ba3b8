package dev.vitrine.pricing.ui;

import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.FieldPath;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one SKU in one market over all core counts: a column where a market is open, a row where a SKU is.
 *
 * @param sku stable key
 * @param label the id of the SKU, or the name of the market
 * @param code whether the label is an id
 * @param path of all these prices
 */
record Lane(String sku, Market market, String label, boolean code, FieldPath path) {
    Lane(String sku, Market market, String label, boolean code) {
        this(sku, market, label, code, PriceBook.pricesPath(sku, market.id()));
    }

    FieldPath path(int cores) {
        return path.then(String.valueOf(cores));
    }

    Price price(int cores, @Nullable BigDecimal price) {
        return new Price(sku, market.id(), cores, price);
    }

    /** With all digits, and as many decimals as the currency has at least. */
    String format(BigDecimal price, Locale locale) {
        int usual = Currency.getInstance(market.currency()).getDefaultFractionDigits();
        return PriceText.format(price, Math.min(Math.max(usual, 0), market.decimals()), locale);
    }
}
