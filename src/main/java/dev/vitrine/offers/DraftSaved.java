package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SectionKey;
import java.util.Map;
import java.util.Set;

/**
 * A draft was saved: once for all sections of a save, inside its transaction, after they are written. For rooms that keep
 * something about what was written, without a statement to read it again.
 *
 * @param sections those that have a new version; one that was removed is not in the draft
 * @param draft as it is now
 * @param versions of all sections that were ever saved
 * @param facts about the draft, as they were told before the save
 */
public record DraftSaved(
        PublisherId publisher,
        OfferId offer,
        Set<SectionKey> sections,
        OfferContent draft,
        Map<SectionKey, Long> versions,
        Facts facts) {}
