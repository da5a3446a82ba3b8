package dev.vitrine.offers;

import dev.vitrine.content.Comparison;
import dev.vitrine.content.Section;
import dev.vitrine.offers.store.SectionHead;
import dev.vitrine.offers.store.StoredOffer;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The head row of an offer with the head rows of its sections: the draft, but for the content itself. */
final class DraftRows {
    private final StoredOffer offer;
    private final SortedMap<SectionKey, SectionHead> heads = new TreeMap<>();

    DraftRows(StoredOffer offer, List<SectionHead> heads) {
        this.offer = offer;
        heads.forEach(head -> this.heads.put(head.key(), head));
    }

    StoredOffer offer() {
        return offer;
    }

    OfferId id() {
        return offer.offer();
    }

    Optional<SectionHead> head(SectionKey key) {
        return Optional.ofNullable(heads.get(key));
    }

    /** The head of this section, a new one when it was never saved. */
    SectionHead headOrNew(SectionKey key) {
        return heads.computeIfAbsent(key, k -> new SectionHead(id(), k));
    }

    Collection<SectionHead> heads() {
        return heads.values();
    }

    long version(SectionKey key) {
        return head(key).map(SectionHead::version).orElse(0L);
    }

    /** Versions of all sections that were ever saved, removed ones included. */
    SortedMap<SectionKey, Long> versions() {
        var versions = new TreeMap<SectionKey, Long>();
        heads.forEach((key, head) -> versions.put(key, head.version()));
        return versions;
    }

    /** The sections that are there now. */
    SortedMap<SectionKey, Sha256> manifest() {
        var manifest = new TreeMap<SectionKey, Sha256>();
        heads.forEach((key, head) -> head.hash().ifPresent(hash -> manifest.put(key, hash)));
        return manifest;
    }

    int changedFields() {
        return heads.values().stream().mapToInt(SectionHead::changedFields).sum();
    }

    /** How many fields of a section differ between two states of it; null stands for a section that is not there. */
    static int fieldsChanged(SectionKey key, @Nullable Section from, @Nullable Section to) {
        return Comparison.countFields(List.of(Comparison.compare(key, from, to)));
    }
}
