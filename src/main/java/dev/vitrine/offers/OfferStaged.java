package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;

/** The staged pointer of an offer was set; published inside that transaction. */
public record OfferStaged(PublisherId publisher, OfferId offer, RevisionId revision) {}
