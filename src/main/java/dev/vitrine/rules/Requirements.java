package dev.vitrine.rules;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.LogoSize;
import dev.vitrine.content.Names;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Reading;
import dev.vitrine.content.RichText;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Every field that must be filled before staging, filled or not: completeness counts them, the rules report what is
 * missing. What a language inherits from the source language counts as filled; texts never inherit.
 */
final class Requirements {
    /** One field that must be filled. */
    record Requirement(Rule rule, FieldPath path, boolean filled, List<String> args) {}

    private final OfferContent draft;
    private final Marketplace marketplace;
    private final List<Requirement> all = new ArrayList<>();

    private Requirements(OfferContent draft, Marketplace marketplace) {
        this.draft = draft;
        this.marketplace = marketplace;
    }

    static List<Requirement> of(OfferContent draft, Marketplace marketplace) {
        var requirements = new Requirements(draft, marketplace);
        requirements.basics();
        requirements.skus();
        requirements.pricing();
        requirements.support();
        var categories = FieldPath.whole(SectionKey.CATEGORIES).then("ids");
        requirements.add(
                Rule.V15_CATEGORY_REQUIRED,
                categories,
                !draft.categories().ids().isEmpty());
        draft.basics().languages().forEach(requirements::language);
        return List.copyOf(requirements.all);
    }

    private void basics() {
        var basics = draft.basics();
        var at = FieldPath.whole(SectionKey.BASICS);
        text(Rule.OFFER_NAME_REQUIRED, at.then("name"), basics.name());
        text(Rule.OFFER_ID_REQUIRED, at.then("offerId"), basics.offerId());
        add(Rule.SOURCE_LANGUAGE_REQUIRED, at.then("sourceLanguage"), basics.sourceLanguage() != null);
        add(Rule.LANGUAGES_REQUIRED, at.then("languages"), !basics.languages().isEmpty());
    }

    private void skus() {
        var keys = draft.skuKeys();
        if (keys.isEmpty()) {
            add(Rule.SKU_REQUIRED, FieldPath.whole(SectionKey.BASICS), false);
        }
        for (var skuKey : keys) {
            text(
                    Rule.V17_SKU_ID_REQUIRED,
                    FieldPath.whole(SectionKey.sku(skuKey)).then("id"),
                    draft.sku(skuKey).id());
            image(draft.image(skuKey), FieldPath.whole(SectionKey.image(skuKey)));
            prices(skuKey, FieldPath.whole(SectionKey.prices(skuKey)));
        }
    }

    private void image(VmImage image, FieldPath at) {
        add(Rule.OS_FAMILY_REQUIRED, at.then("osFamily"), image.osFamily() != null);
        text(Rule.OS_DESCRIPTION_REQUIRED, at.then("osDescription"), image.osDescription());
        add(Rule.V20_VERSION_REQUIRED, at.then("versions"), !image.versions().isEmpty());
        for (ImageVersion version : image.versions()) {
            var path = at.then("versions").item(version.key());
            text(Rule.V20_NUMBER_REQUIRED, path.then("number"), version.number());
            add(Rule.OS_VHD_REQUIRED, path.then("osVhd"), version.osVhd() != null, version.number());
            for (var disk : version.dataDisks()) {
                add(
                        Rule.DATA_VHD_REQUIRED,
                        path.then("dataDisks").item(disk.key()).then("vhd"),
                        disk.vhd() != null,
                        disk.lun());
            }
        }
    }

    private void pricing() {
        var pricing = draft.pricing();
        var at = FieldPath.whole(SectionKey.PRICING);
        add(Rule.MARKETS_REQUIRED, at.then("markets"), !pricing.markets().isEmpty());
        text(Rule.BASE_MARKET_REQUIRED, at.then("baseMarket"), pricing.baseMarket());
    }

    private void prices(String skuKey, FieldPath at) {
        var prices = draft.prices(skuKey);
        var name = Names.sku(draft, skuKey);
        if (draft.sku(skuKey).billing() == Sku.Billing.BYOL) {
            add(
                    Rule.V24_AVAILABILITY_REQUIRED,
                    at.then("availableIn"),
                    !prices.availableIn().isEmpty(),
                    name);
            return;
        }
        for (var market : draft.pricing().markets()) {
            SortedMap<Integer, ?> priced = prices.hourly().get(market);
            var missing = marketplace.coreCounts().stream()
                    .filter(cores -> priced == null || !priced.containsKey(cores))
                    .map(String::valueOf)
                    .toList();
            add(
                    Rule.V24_PRICE_MISSING,
                    FieldValues.entry(at.then("hourly"), market),
                    missing.isEmpty(),
                    market,
                    String.join(", ", missing),
                    name);
        }
    }

    private void support() {
        var engineering = draft.support().engineering();
        var at = FieldPath.whole(SectionKey.SUPPORT).then("engineering");
        text(Rule.V16_ENGINEERING_NAME_REQUIRED, at.then("name"), engineering.name());
        text(Rule.V16_ENGINEERING_EMAIL_REQUIRED, at.then("email"), engineering.email());
        text(Rule.V16_ENGINEERING_PHONE_REQUIRED, at.then("phone"), engineering.phone());
        var customer = draft.support().customer();
        at = FieldPath.whole(SectionKey.SUPPORT).then("customer");
        text(Rule.V16_CUSTOMER_NAME_REQUIRED, at.then("name"), customer.name());
        text(Rule.V16_CUSTOMER_EMAIL_REQUIRED, at.then("email"), customer.email());
        if (!customer.emailOnly()) {
            text(Rule.V16_CUSTOMER_PHONE_REQUIRED, at.then("phone"), customer.phone());
        }
        text(Rule.V16_SUPPORT_URL_REQUIRED, at.then("url"), customer.url());
    }

    private void language(LanguageTag language) {
        listing(language);
        var legal = FieldPath.whole(SectionKey.legal(language)).then("terms");
        boolean terms = isRead(legal, language, in -> draft.legal(in).hasTerms());
        add(Rule.V14_TERMS_REQUIRED, legal, terms, language);
        for (var skuKey : draft.skuKeys()) {
            var plan = draft.plan(skuKey, language);
            var at = FieldPath.whole(SectionKey.plan(skuKey, language));
            var name = Names.sku(draft, skuKey);
            text(Rule.V5_SKU_TITLE_REQUIRED, at.then("title"), plan.title(), language, name);
            richText(Rule.V5_SKU_SUMMARY_REQUIRED, at.then("summary"), plan.summary(), language, name);
            richText(Rule.V5_SKU_DESCRIPTION_REQUIRED, at.then("description"), plan.description(), language, name);
        }
    }

    private void listing(LanguageTag language) {
        var listing = draft.listing(language);
        var at = FieldPath.whole(SectionKey.listing(language));
        text(Rule.V1_OFFER_TITLE_REQUIRED, at.then("title"), listing.title(), language);
        richText(Rule.V2_SUMMARY_REQUIRED, at.then("summary"), listing.summary(), language);
        richText(Rule.V3_LONG_SUMMARY_REQUIRED, at.then("longSummary"), listing.longSummary(), language);
        richText(Rule.V4_DESCRIPTION_REQUIRED, at.then("description"), listing.description(), language);
        for (var size : LogoSize.values()) {
            var path = at.then("logos").then(size.name());
            boolean logo =
                    isRead(path, language, in -> draft.listing(in).logos().containsKey(size));
            add(Rule.V10_LOGO_REQUIRED, path, logo, size.width() + " × " + size.height());
        }
        for (Listing.Link link : listing.links()) {
            var path = at.then("links").item(link.key());
            text(Rule.V13_LINK_TITLE_REQUIRED, path.then("title"), link.title());
            text(Rule.V13_LINK_URL_REQUIRED, path.then("url"), link.url());
        }
        for (Listing.SampleImage image : listing.sampleImages()) {
            var path = at.then("sampleImages").item(image.key());
            add(Rule.SAMPLE_IMAGE_REQUIRED, path.then("picture"), image.picture() != null);
            text(Rule.ALTERNATIVE_TEXT_REQUIRED, path.then("alternativeText"), image.alternativeText());
        }
    }

    /** Whether buyers of this language have the field, from whatever language it comes. */
    private boolean isRead(FieldPath path, LanguageTag language, Predicate<LanguageTag> filled) {
        return Reading.of(draft.basics(), language)
                .from(Reading.inherits(path), filled)
                .isPresent();
    }

    private void text(Rule rule, FieldPath path, String text, Object... args) {
        add(rule, path, !RichText.isBlankText(text), args);
    }

    private void richText(Rule rule, FieldPath path, String html, Object... args) {
        add(rule, path, !RichText.isBlank(html), args);
    }

    private void add(Rule rule, FieldPath path, boolean filled, Object... args) {
        all.add(new Requirement(
                rule, path, filled, Arrays.stream(args).map(String::valueOf).toList()));
    }
}
