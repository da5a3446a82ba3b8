package dev.vitrine.storefront;

import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.Sha256;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which pictures an offer shows. */
final class ShownPictures {
    private ShownPictures() {}

    /** In any of its languages. */
    static SortedSet<Sha256> of(OfferContent content) {
        var hashes = new TreeSet<Sha256>(Comparator.comparing(Sha256::hex));
        for (LanguageTag language : content.basics().languages()) {
            Listing listing = content.listing(language);
            Stream.of(
                            listing.logos().values().stream(),
                            Stream.ofNullable(listing.hero()),
                            listing.sampleImages().stream().flatMap(image -> Stream.ofNullable(image.picture())))
                    .flatMap(pictures -> pictures)
                    .map(Picture::hash)
                    .forEach(hashes::add);
        }
        return hashes;
    }
}
