package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;

/**
 * A SKU was made of another one of its offer; published inside that transaction, after the copy is written.
 *
 * @param from stable key of the original
 * @param to stable key of the copy
 */
public record SkuDuplicated(PublisherId publisher, OfferId offer, String from, String to) {}
