package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.OfferId;

/** Implemented by rooms that know facts the rules need; asked within the scope and transaction of the reader. */
public interface FactSource {
    /** The same facts with this room's own added. */
    Facts contribute(OfferId offer, OfferContent draft, Facts soFar);
}
