package dev.vitrine.offers.ui;

import dev.vitrine.offers.OfferHead;
import dev.vitrine.shared.OfferId;

/**
 * One line of the list of offers.
 *
 * @param changedBy name of who saved last, or empty
 */
record OfferRow(OfferHead head, String changedBy) {
    OfferId id() {
        return head.id();
    }
}
