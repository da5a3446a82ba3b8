package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import java.util.Map;

/**
 * An offer was made of another one's draft; published inside that transaction, after the new offer is written.
 *
 * @param skus the stable key of each SKU in the new offer, by that in the old one
 */
public record OfferCloned(PublisherId publisher, OfferId from, OfferId to, Map<String, String> skus) {}
