package dev.vitrine.rules;

import dev.vitrine.content.FieldValues;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.util.SortedMap;

/** What must fit together within the offer, with the marketplace's lists, and with the publisher's other offers. */
final class Consistency {
    private final Check check;

    private Consistency(Check check) {
        this.check = check;
    }

    static void check(Check check) {
        var consistency = new Consistency(check);
        consistency.names();
        consistency.languages();
        consistency.skus();
        consistency.markets();
        consistency.categories();
    }

    private void names() {
        var name = check.draft().basics().name();
        if (!name.isBlank() && check.facts().otherOfferNames().stream().anyMatch(name.strip()::equalsIgnoreCase)) {
            check.add(
                    Rule.V28_OFFER_NAME_TAKEN,
                    FieldPath.whole(SectionKey.BASICS).then("name"),
                    name);
        }
    }

    private void languages() {
        var basics = check.draft().basics();
        var at = FieldPath.whole(SectionKey.BASICS);
        var source = basics.sourceLanguage();
        if (source != null && !basics.languages().contains(source)) {
            check.add(Rule.SOURCE_LANGUAGE_NOT_OFFERED, at.then("sourceLanguage"), source);
        }
        for (var language : basics.languages()) {
            var path = FieldValues.item(at.then("languages"), language.value());
            if (!check.marketplace().languages().contains(language) && !check.isLive(path)) {
                check.add(Rule.LANGUAGE_UNKNOWN, path, language);
            }
        }
    }

    private void skus() {
        for (var skuKey : check.skus()) {
            if (check.draft().sku(skuKey).hidden() && !check.marketplace().solutionTemplates()) {
                check.add(
                        Rule.V19_HIDDEN_WITHOUT_RIGHT,
                        FieldPath.whole(SectionKey.sku(skuKey)).then("hidden"));
            }
            var sizes = FieldPath.whole(SectionKey.image(skuKey)).then("recommendedSizes");
            for (var size : check.draft().image(skuKey).recommendedSizes()) {
                var path = FieldValues.item(sizes, size);
                if (!check.marketplace().vmSizes().contains(size) && !check.isLive(path)) {
                    check.add(Rule.V23_SIZE_UNKNOWN, path, size);
                }
            }
            prices(skuKey);
        }
    }

    private void prices(String skuKey) {
        var at = FieldPath.whole(SectionKey.prices(skuKey));
        var prices = check.draft().prices(skuKey);
        if (check.isByol(skuKey)) {
            prices.availableIn().stream()
                    .filter(market -> !check.draft().pricing().markets().contains(market))
                    .forEach(market -> check.add(
                            Rule.V24_AVAILABILITY_NOT_SOLD, FieldValues.item(at.then("availableIn"), market), market));
            return;
        }
        prices.hourly().forEach((id, byCores) -> {
            var path = FieldValues.entry(at.then("hourly"), id);
            check.marketplace().market(id).ifPresent(market -> decimals(market, byCores, path));
        });
    }

    private void decimals(Marketplace.Market market, SortedMap<Integer, BigDecimal> byCores, FieldPath at) {
        byCores.forEach((cores, price) -> {
            if (price.scale() > market.decimals()) {
                var path = at.then(String.valueOf(cores));
                if (!check.isLive(path)) {
                    check.add(Rule.V24_PRICE_DECIMALS, path, market.decimals(), price.toPlainString(), market.id());
                }
            }
        });
    }

    private void markets() {
        var pricing = check.draft().pricing();
        var at = FieldPath.whole(SectionKey.PRICING);
        var base = pricing.baseMarket();
        if (!base.isEmpty() && !pricing.markets().contains(base)) {
            check.add(Rule.BASE_MARKET_NOT_SOLD, at.then("baseMarket"), base);
        }
        for (var market : pricing.markets()) {
            var path = FieldValues.item(at.then("markets"), market);
            if (!check.marketplace().markets().containsKey(market) && !check.isLive(path)) {
                check.add(Rule.MARKET_UNKNOWN, path, market);
            }
        }
    }

    private void categories() {
        for (var category : check.draft().categories().ids()) {
            var path = FieldValues.item(FieldPath.whole(SectionKey.CATEGORIES).then("ids"), category);
            if (!check.marketplace().categories().contains(category) && !check.isLive(path)) {
                check.add(Rule.V15_CATEGORY_UNKNOWN, path, category);
            }
        }
    }
}
