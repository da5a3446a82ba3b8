package dev.vitrine.offers;

import dev.vitrine.content.Basics;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.offers.Removals.Target;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** An offer's content without something of it; pure. */
final class Without {
    private Without() {}

    /** Whether the content has it. */
    static boolean has(OfferContent content, Target target) {
        return switch (target.kind()) {
            case OFFER -> true;
            case SKU -> content.skuKeys().contains(target.key());
            case LANGUAGE ->
                content.basics().languages().stream()
                        .anyMatch(language -> language.value().equals(target.key()));
            case MARKET -> content.pricing().markets().contains(target.key());
        };
    }

    /** Whether something is left without it that a buyer could read and buy. */
    static boolean leavesSomething(OfferContent content, Target target) {
        return switch (target.kind()) {
            case OFFER -> true;
            case SKU -> content.skuKeys().size() > 1;
            case LANGUAGE ->
                !LanguageTag.of(target.key()).equals(content.basics().sourceLanguage());
            case MARKET -> content.pricing().markets().size() > 1;
        };
    }

    static OfferContent of(OfferContent content, Target target) {
        return switch (target.kind()) {
            case OFFER -> OfferContent.EMPTY;
            case SKU -> without(content, content.sectionsOfSku(target.key()).toList());
            case LANGUAGE -> language(content, LanguageTag.of(target.key()));
            case MARKET -> market(content, target.key());
        };
    }

    private static OfferContent without(OfferContent content, List<SectionKey> keys) {
        var left = new TreeMap<>(content.sections());
        left.keySet().removeAll(keys);
        return OfferContent.of(left);
    }

    private static OfferContent language(OfferContent content, LanguageTag language) {
        var texts = content.sections().keySet().stream()
                .filter(key -> key.language().filter(language::equals).isPresent())
                .toList();
        var basics = content.basics();
        var languages = basics.languages().stream()
                .filter(offered -> !offered.equals(language))
                .toList();
        return without(content, texts)
                .with(
                        SectionKey.BASICS,
                        new Basics(basics.name(), basics.offerId(), basics.sourceLanguage(), languages));
    }

    /** Where it was the base market, another one is the base: prices are kept, only where they are made from is chosen anew. */
    private static OfferContent market(OfferContent content, String market) {
        var pricing = content.pricing();
        var markets = new TreeSet<>(pricing.markets());
        markets.remove(market);
        String base =
                !pricing.baseMarket().equals(market) ? pricing.baseMarket() : markets.isEmpty() ? "" : markets.first();
        var left = content.with(SectionKey.PRICING, new Pricing(base, markets));
        for (String skuKey : content.skuKeys()) {
            var key = SectionKey.prices(skuKey);
            if (content.find(key).isPresent()) {
                left = left.with(key, prices(content.prices(skuKey), market));
            }
        }
        return left;
    }

    private static SkuPrices prices(SkuPrices prices, String market) {
        var hourly = new TreeMap<>(prices.hourly());
        hourly.remove(market);
        var availableIn = new TreeSet<>(prices.availableIn());
        availableIn.remove(market);
        return new SkuPrices(hourly, availableIn);
    }
}
