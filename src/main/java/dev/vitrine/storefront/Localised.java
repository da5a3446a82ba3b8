package dev.vitrine.storefront;

import dev.vitrine.content.Legal;
import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Reading;
import dev.vitrine.shared.LanguageTag;
import java.util.List;

/**
 * An offer in the language a buyer reads it in, as {@link Reading} has it.
 *
 * @param language the language of the texts
 */
public record Localised(LanguageTag language, Listing listing, Legal legal) {
    public static Localised of(OfferContent content, LanguageTag wanted) {
        var reading = Reading.of(content.basics(), wanted);
        return new Localised(reading.texts(), reading.listing(content), reading.legal(content));
    }

    /** The sample image that buyers see: the first that has a picture. */
    public List<Listing.SampleImage> sample() {
        return listing.sampleImages().stream()
                .filter(image -> image.picture() != null)
                .limit(1)
                .toList();
    }
}
