package dev.vitrine.storefront.ui;

import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.LanguageTag;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * In which language and for which market a buyer reads.
 *
 * @param locale the language of the interface that is nearest
 * @param market the market whose prices are shown
 * @param chosen whether he chose the market, rather than getting the one of his language's country
 * @param markets all markets, by name
 */
record Visit(LanguageTag language, Locale locale, Market market, boolean chosen, List<Entry> markets) {
    static Visit of(MarketplaceLists lists, LanguageTag language, @Nullable String market) {
        SortedMap<String, Market> markets = lists.marketsOnSale();
        Locale locale = Translations.nearest(language.locale());
        Market usual = usual(markets, language);
        Market wanted = market == null ? null : markets.get(market);
        return new Visit(
                language,
                locale,
                wanted == null ? usual : wanted,
                wanted != null && !wanted.equals(usual),
                lists.entries(Kind.MARKET, locale).stream()
                        .filter(entry -> markets.containsKey(entry.id()))
                        .toList());
    }

    private static Market usual(SortedMap<String, Market> markets, LanguageTag language) {
        Market own = markets.get(language.locale().getCountry().toLowerCase(Locale.ROOT));
        return own == null ? markets.get(markets.firstKey()) : own;
    }

    /** Tag of the language that the page itself speaks. */
    String lang() {
        boolean spoken = language.locale().getLanguage().equals(locale.getLanguage());
        return (spoken ? language.locale() : locale).toLanguageTag();
    }

    Money money() {
        return new Money(locale, market.currency(), market.decimals());
    }

    String marketName() {
        return marketName(market.id());
    }

    String marketName(String id) {
        return markets.stream()
                .filter(entry -> entry.id().equals(id))
                .map(Entry::name)
                .findFirst()
                .orElse(id);
    }

    /** The market as a part of addresses: null where it goes without saying. */
    @Nullable
    String marketParameter() {
        return chosen ? market.id() : null;
    }
}
