package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;

/**
 * Facts that a {@link FactSource} tells of an offer changed without a save: a SAS URL was renewed, a disk was taken in.
 * Published by that room inside its transaction; the findings that lists and frames show are counted anew with it.
 */
public record FactsChanged(PublisherId publisher, OfferId offer) {}
