package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;

/** A section of a draft has a new version. */
public record SectionSaved(PublisherId publisher, OfferId offer, SectionKey section, long version) {}
