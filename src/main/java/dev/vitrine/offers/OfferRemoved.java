package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;

/** Nothing of an offer is live any more; published inside that transaction, so that the storefront drops it with it. */
public record OfferRemoved(PublisherId publisher, OfferId offer) {}
