package dev.vitrine.storefront;

import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.LanguageTag;
import java.util.List;
import java.util.TreeMap;

/**
 * An offer in the language a buyer reads it in: texts in the language asked for where it is offered, else in the source
 * language; pictures, links and terms that a language does not have come from the source language (product.md section 2).
 *
 * @param language the language of the texts
 */
public record Localised(LanguageTag language, Listing listing, Legal legal) {
    public static Localised of(OfferContent content, LanguageTag wanted) {
        LanguageTag shown = language(content, wanted);
        LanguageTag source = source(content, wanted);
        return new Localised(
                shown,
                inherit(content.listing(shown), content.listing(source)),
                inherit(content.legal(shown), content.legal(source)));
    }

    /** The language in which the texts are shown to who asks for {@code wanted}. */
    public static LanguageTag language(OfferContent content, LanguageTag wanted) {
        return content.basics().languages().contains(wanted) ? wanted : source(content, wanted);
    }

    private static LanguageTag source(OfferContent content, LanguageTag otherwise) {
        LanguageTag source = content.basics().sourceLanguage();
        return source == null ? otherwise : source;
    }

    private static Listing inherit(Listing own, Listing source) {
        var logos = new TreeMap<>(source.logos());
        logos.putAll(own.logos());
        return new Listing(
                own.title(),
                own.summary(),
                own.longSummary(),
                own.description(),
                own.links().isEmpty() ? source.links() : own.links(),
                logos,
                own.hero() == null ? source.hero() : own.hero(),
                own.sampleImages().isEmpty() ? source.sampleImages() : own.sampleImages());
    }

    private static Legal inherit(Legal own, Legal source) {
        return own.terms().isEmpty() && own.termsUrl().isEmpty() ? source : own;
    }

    /** The sample image that buyers see: the first that has a picture. */
    public List<Listing.SampleImage> sample() {
        return listing.sampleImages().stream()
                .filter(image -> image.picture() != null)
                .limit(1)
                .toList();
    }
}
