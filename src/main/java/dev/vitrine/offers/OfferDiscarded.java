package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;

/**
 * An offer is about to be deleted with all its history; published inside that transaction before anything is deleted, so
 * that rooms above take away what they keep of it.
 */
public record OfferDiscarded(PublisherId publisher, OfferId offer) {}
