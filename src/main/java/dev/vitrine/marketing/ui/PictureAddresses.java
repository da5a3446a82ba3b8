package dev.vitrine.marketing.ui;

import dev.vitrine.content.Listing.Picture;

/**
 * Where the browser finds a publisher's pictures.
 *
 * @param publisher the publisher's address
 */
record PictureAddresses(String publisher) {
    String of(Picture picture) {
        return "p/" + publisher + "/pictures/" + picture.hash();
    }
}
