package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.offers.store.ContentStore;
import dev.vitrine.offers.store.SectionHeads;
import dev.vitrine.offers.store.StoredOffer;
import dev.vitrine.offers.store.StoredOffers;
import dev.vitrine.offers.store.StoredRevision;
import dev.vitrine.offers.store.StoredRevisions;
import dev.vitrine.rules.Locks;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads drafts and what is published of them; a fixed number of statements each, however many sections there are. */
@Component
class OfferReader {
    /** Every section. */
    static final Predicate<SectionKey> ALL = key -> true;

    /** All but the terms of use, which may be a million characters long and bear on nothing but themselves. */
    static final Predicate<SectionKey> WITHOUT_LEGAL = key -> key.kind() != SectionKey.Kind.LEGAL;

    /** What is staged and what is live, where there is such. */
    record Published(Locks.@Nullable Published staged, Locks.@Nullable Published live) {
        static final Published NOTHING = new Published(null, null);
    }

    private final StoredOffers offers;
    private final SectionHeads heads;
    private final StoredRevisions revisions;
    private final ContentStore contents;

    OfferReader(StoredOffers offers, SectionHeads heads, StoredRevisions revisions, ContentStore contents) {
        this.offers = offers;
        this.heads = heads;
        this.revisions = revisions;
        this.contents = contents;
    }

    boolean isIntact(Map<SectionKey, Sha256> manifest) {
        return contents.isIntact(Set.copyOf(manifest.values()));
    }

    DraftRows find(OfferId id) {
        return offers.findById(id.value())
                .map(found -> new DraftRows(found, heads.findByOfferId(found.getId())))
                .orElseThrow(NotFoundException::new);
    }

    /** The draft, locked until the transaction ends: to be asked before anything else by whoever writes. */
    DraftRows lock(OfferId id) {
        List<StoredOffers.Locked> locked = offers.lock(id.value(), SectionKey.BASICS);
        return locked.stream()
                .findFirst()
                .map(row -> new DraftRows(
                        row.offer(),
                        locked.stream().map(StoredOffers.Locked::head).toList()))
                .orElseThrow(NotFoundException::new);
    }

    OfferContent content(DraftRows rows, Predicate<SectionKey> wanted) {
        return content(rows.manifest(), wanted);
    }

    OfferContent content(SortedMap<SectionKey, Sha256> manifest, Predicate<SectionKey> wanted) {
        var part = new TreeMap<>(manifest);
        part.keySet().removeIf(wanted.negate());
        return contents.read(part);
    }

    /** As {@link #content}, but for sections of more bytes than this. */
    ContentStore.Parts parts(DraftRows rows, Predicate<SectionKey> wanted, int largest) {
        var part = new TreeMap<>(rows.manifest());
        part.keySet().removeIf(wanted.negate());
        return contents.read(part, largest);
    }

    Published published(StoredOffer offer, Predicate<SectionKey> wanted) {
        List<UUID> ids = Stream.of(offer.staged(), offer.live())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Published.NOTHING;
        }
        Map<UUID, StoredRevision> found = revisions.findAllById(ids).stream()
                .collect(Collectors.toMap(StoredRevision::getId, Function.identity()));
        return new Published(
                published(found, offer.staged(), offer.stagedSince(), wanted),
                published(found, offer.live(), offer.liveSince(), wanted));
    }

    /** The image versions of a revision, by stable key of their SKU. */
    Map<String, List<ImageVersion>> versions(RevisionId id) {
        OfferContent images = revisions
                .findById(id.value())
                .map(revision -> content(revision.manifest(), key -> key.kind() == SectionKey.Kind.IMAGE))
                .orElseThrow(NotFoundException::new);
        return images.sections().keySet().stream()
                .map(key -> key.sku().orElseThrow())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), skuKey -> images.image(skuKey).versions()));
    }

    private Locks.@Nullable Published published(
            Map<UUID, StoredRevision> found, Optional<UUID> id, Optional<Instant> since, Predicate<SectionKey> wanted) {
        return id.map(found::get)
                .map(revision -> new Locks.Published(content(revision.manifest(), wanted), since.orElseThrow()))
                .orElse(null);
    }
}
