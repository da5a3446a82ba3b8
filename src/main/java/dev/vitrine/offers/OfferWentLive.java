package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;

/** The live pointer of an offer was set; published inside that transaction, so that the storefront flips with it. */
public record OfferWentLive(PublisherId publisher, OfferId offer, RevisionId revision) {}
