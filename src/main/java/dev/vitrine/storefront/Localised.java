package dev.vitrine.storefront;

import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Reading;
import dev.vitrine.shared.LanguageTag;
import java.util.List;
import java.util.function.Predicate;

/**
 * An offer in the language a buyer reads it in, as {@link Reading} has it.
 *
 * @param language the language of the texts
 * @param linksLanguage the language whose links these are
 * @param imagesLanguage the language whose sample images these are
 * @param legalLanguage the language whose terms of use these are
 */
public record Localised(
        LanguageTag language,
        Listing listing,
        LanguageTag linksLanguage,
        LanguageTag imagesLanguage,
        Legal legal,
        LanguageTag legalLanguage) {
    public static Localised of(OfferContent content, LanguageTag wanted) {
        var reading = Reading.of(content.basics(), wanted);
        return new Localised(
                reading.texts(),
                reading.listing(content),
                lender(reading, language -> !content.listing(language).links().isEmpty()),
                lender(
                        reading,
                        language -> !content.listing(language).sampleImages().isEmpty()),
                reading.legal(content),
                lender(reading, language -> content.legal(language).hasTerms()));
    }

    private static LanguageTag lender(Reading reading, Predicate<LanguageTag> filled) {
        return reading.from(true, filled).orElse(reading.texts());
    }

    /** The sample image that buyers see: the first that has a picture. */
    public List<Listing.SampleImage> sample() {
        return listing.sampleImages().stream()
                .filter(image -> image.picture() != null)
                .limit(1)
                .toList();
    }
}
