package dev.vitrine.pricing.ui;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Prices as people write them. Nothing is guessed: in French both comma and point set off the decimals, for spaces
 * separate thousands there; elsewhere the point alone does, and a comma is refused, because it might mean either.
 */
final class PriceText {
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]");

    private PriceText() {}

    /** The exact price; empty when the text is none. A blank text is none either. */
    static Optional<BigDecimal> parse(String text, Locale locale) {
        String tight = BLANKS.matcher(text.strip()).replaceAll("");
        String pointed = decimalComma(locale) ? tight.replace(',', '.') : tight;
        return PLAIN.matcher(pointed).matches() ? Optional.of(new BigDecimal(pointed)) : Optional.empty();
    }

    /**
     * All digits of the price, without separators of thousands, so that what is shown can be read again.
     *
     * @param decimals that are shown at least
     */
    static String format(BigDecimal price, int decimals, Locale locale) {
        var format = new DecimalFormat("0", DecimalFormatSymbols.getInstance(locale));
        int digits = Math.max(decimals, price.stripTrailingZeros().scale());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(price);
    }

    private static boolean decimalComma(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    }
}
