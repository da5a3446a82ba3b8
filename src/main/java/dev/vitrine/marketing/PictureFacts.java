package dev.vitrine.marketing;

import dev.vitrine.assets.PictureLooks;
import dev.vitrine.content.Listing;
import dev.vitrine.content.Listing.Picture;
import dev.vitrine.offers.FactSource;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.Sha256;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the rules how an offer's logos and heroes look: one query. */
@Component
class PictureFacts implements FactSource {
    private final PictureLooks looks;

    PictureFacts(PictureLooks looks) {
        this.looks = looks;
    }

    @Override
    public Facts contribute(Subject subject, Facts soFar) {
        Set<Sha256> hashes = subject.draft().sections().values().stream()
                .filter(Listing.class::isInstance)
                .map(Listing.class::cast)
                .flatMap(PictureFacts::pictures)
                .map(Picture::hash)
                .collect(Collectors.toSet());
        return hashes.isEmpty() ? soFar : soFar.withLooks(looks.of(hashes));
    }

    private static Stream<Picture> pictures(Listing listing) {
        return Stream.concat(listing.logos().values().stream(), Stream.ofNullable(listing.hero()));
    }
}
