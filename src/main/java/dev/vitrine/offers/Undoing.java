package dev.vitrine.offers;

import dev.vitrine.content.Section;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.store.ContentStore;
import dev.vitrine.offers.store.SectionVersion;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Makes of a save the edits that take it back: each begins from what was saved and goes back to what was there before,
 * so that merging keeps what others changed since. Sections that were saved together go back together.
 */
@Component
class Undoing {
    private final SectionVersions versions;
    private final ContentStore contents;

    Undoing(SectionVersions versions, ContentStore contents) {
        this.versions = versions;
        this.contents = contents;
    }

    /** @param version the version that the save made of the section */
    List<Edit> edits(OfferId offer, SectionKey key, long version) {
        SectionVersion save = versions.findByOfferIdAndKeyAndVersion(offer.value(), key, version)
                .filter(found -> found.saveNumber() > 1)
                .orElseThrow(NotFoundException::new);
        var before = new TreeMap<SectionKey, Sha256>();
        versions.replacedBy(offer.value(), save.saveNumber())
                .forEach(old -> old.hash().ifPresent(hash -> before.put(old.key(), hash)));
        Map<SectionKey, Section> values = contents.read(before).sections();
        return versions.findByOfferIdAndSaveNumber(offer.value(), save.saveNumber()).stream()
                .map(saved -> new Edit(saved.key(), saved.version(), values.get(saved.key())))
                .toList();
    }
}
