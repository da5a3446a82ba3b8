package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;

/**
 * What lists and frames show of an offer may have changed: a save, a move of staged or live, a move of its submission.
 * Published inside the transaction; whoever shows something listens after the commit.
 */
public record OfferChanged(PublisherId publisher, OfferId offer) {}
