package dev.vitrine.pricing.ui;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prices as spreadsheets write them: with separators of thousands, currency signs and either sign before the decimals.
 * Which sign a block uses is learned from those of its texts that can be read in one way only; what stays ambiguous is
 * read as if it were typed, see {@link PriceText}.
 */
final class PastedPrices {
    /** What sets off the decimals. */
    private enum Style {
        COMMA("([1-9][0-9]{0,2}(?:([ .\'])[0-9]{3})(?:\\2[0-9]{3})*|[0-9]{1,18})(?:,([0-9]{1,18}))?"),
        POINT("([1-9][0-9]{0,2}(?:([ ,\'])[0-9]{3})(?:\\2[0-9]{3})*|[0-9]{1,18})(?:\\.([0-9]{1,18}))?");

        private final Pattern pattern;

        Style(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }

        Optional<BigDecimal> read(String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String whole = matcher.group(1).replaceAll("[^0-9]", "");
            String decimals = matcher.group(3);
            return whole.length() > 18
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(decimals == null ? whole : whole + "." + decimals));
        }
    }

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]+");

    private final Locale locale;
    private final @Nullable Style style;
    private final Map<String, Set<String>> signs = new HashMap<>();

    private PastedPrices(Locale locale, @Nullable Style style) {
        this.locale = locale;
        this.style = style;
    }

    /** @param block all texts that were pasted together */
    static PastedPrices of(Collection<String> block, Locale locale) {
        var seen = EnumSet.noneOf(Style.class);
        for (String text : block) {
            String number = tidy(text).replaceAll("^[^0-9]+|[^0-9]+$", "");
            var possible = possible(number);
            if (possible.size() == 1) {
                seen.addAll(possible);
            }
        }
        return new PastedPrices(locale, seen.size() == 1 ? seen.iterator().next() : null);
    }

    /**
     * The exact price; empty when the text is none, or one in another currency.
     *
     * @param currency of the market, ISO 4217
     */
    Optional<BigDecimal> read(String text, String currency) {
        String number = withoutSign(tidy(text), currency);
        var possible = possible(number);
        if (possible.size() == 1) {
            return possible.iterator().next().read(number);
        }
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        if (Style.COMMA.read(number).equals(Style.POINT.read(number))) {
            return Style.POINT.read(number);
        }
        return style == null ? PriceText.parse(number, locale) : style.read(number);
    }

    private static Set<Style> possible(String number) {
        return Arrays.stream(Style.values())
                .filter(style -> style.read(number).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Style.class)));
    }

    private static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").replace('\u2019', '\'').strip();
    }

    private String withoutSign(String text, String currency) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (String sign : signs.computeIfAbsent(currency, PastedPrices::signs)) {
            if (upper.startsWith(sign)) {
                return text.substring(sign.length()).strip();
            }
            if (upper.endsWith(sign)) {
                return text.substring(0, text.length() - sign.length()).strip();
            }
        }
        return text;
    }

    /** How the currency is written, the longest first: its code, and its sign at home, in French and in English. */
    private static Set<String> signs(String code) {
        var currency = Currency.getInstance(code);
        var signs = new TreeSet<String>((one, other) ->
                one.length() == other.length() ? one.compareTo(other) : Integer.compare(other.length(), one.length()));
        signs.add(code);
        Stream.concat(
                        Stream.of(Locale.FRENCH, Locale.ENGLISH),
                        Arrays.stream(Locale.getAvailableLocales()).filter(home -> isHome(home, currency)))
                .map(currency::getSymbol)
                .map(sign -> BLANKS.matcher(sign).replaceAll(" ").strip().toUpperCase(Locale.ROOT))
                .filter(sign -> !sign.isEmpty())
                .forEach(signs::add);
        return signs;
    }

    private static boolean isHome(Locale locale, Currency currency) {
        return locale.getCountry().length() == 2
                && Arrays.asList(Locale.getISOCountries()).contains(locale.getCountry())
                && currency.equals(Currency.getInstance(locale));
    }
}
