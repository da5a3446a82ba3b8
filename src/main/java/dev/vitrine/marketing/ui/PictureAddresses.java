package dev.vitrine.marketing.ui;

import dev.vitrine.content.Listing.Picture;
import dev.vitrine.shared.Sha256;

/**
 * Where the browser finds a publisher's pictures.
 *
 * @param publisher the publisher's address
 */
record PictureAddresses(String publisher) {
    String of(Picture picture) {
        return of(picture.hash());
    }

    String of(Sha256 hash) {
        return "p/" + publisher + "/pictures/" + hash;
    }
}
