package dev.vitrine.storefront.ui;

import dev.vitrine.content.SkuPrices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Amounts of one market's currency as the buyer writes them. */
record Money(Locale locale, String currency, int decimals) {
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);

    /** The price of an hour: never rounded, and as many decimals for all, so that columns stand in line. */
    String hour(BigDecimal price) {
        return format(
                price, Math.max(decimals, Math.max(0, price.stripTrailingZeros().scale())));
    }

    /** What a month comes to, roughly. */
    String month(BigDecimal price) {
        BigDecimal month = price.multiply(BigDecimal.valueOf(SkuPrices.HOURS_A_MONTH));
        int usual = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return format(month, month.compareTo(LARGE) >= 0 ? 0 : usual);
    }

    private String format(BigDecimal amount, int digits) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
