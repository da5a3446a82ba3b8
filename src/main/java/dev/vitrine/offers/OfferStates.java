package dev.vitrine.offers;

import dev.vitrine.offers.History.Origin;
import dev.vitrine.offers.History.State;
import dev.vitrine.offers.store.SectionVersion;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.offers.store.StoredRevision;
import dev.vitrine.offers.store.StoredRevisions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The states of an offer as manifests; a fixed number of statements however many saves there were. */
@Component
class OfferStates {
    private final SectionVersions versions;
    private final StoredRevisions revisions;

    OfferStates(SectionVersions versions, StoredRevisions revisions) {
        this.versions = versions;
        this.revisions = revisions;
    }

    /** {@link NotFoundException} when the offer has no such state. */
    SortedMap<SectionKey, Sha256> manifest(DraftRows rows, State state) {
        return switch (state) {
            case State.DraftNow now -> rows.manifest();
            case State.StagedNow now -> frozen(rows.id(), rows.offer().staged());
            case State.LiveNow now -> frozen(rows.id(), rows.offer().live());
            case State.AtRevision at -> frozen(rows.id(), Optional.of(at.id().value()));
            case State.AfterSave after -> afterSave(rows.id(), after.save());
        };
    }

    SectionVersion save(OfferId offer, UUID id) {
        return versions.findById(id)
                .filter(found -> found.offerId().equals(offer.value()))
                .orElseThrow(NotFoundException::new);
    }

    /** When the state came to be; {@link NotFoundException} as for {@link #manifest}. */
    Origin origin(DraftRows rows, State state) {
        return switch (state) {
            case State.DraftNow now ->
                versions.newest(rows.id().value(), Limit.of(1)).stream()
                        .findFirst()
                        .map(last -> saved(state, last))
                        .orElseGet(() -> new Origin(state, null, null, null));
            case State.StagedNow now ->
                frozen(
                        state,
                        revision(rows.id(), rows.offer().staged()),
                        rows.offer().stagedSince());
            case State.LiveNow now ->
                frozen(
                        state,
                        revision(rows.id(), rows.offer().live()),
                        rows.offer().liveSince());
            case State.AtRevision at ->
                frozen(state, revision(rows.id(), Optional.of(at.id().value())), Optional.empty());
            case State.AfterSave after -> saved(state, save(rows.id(), after.save()));
        };
    }

    private static Origin saved(State state, SectionVersion save) {
        return new Origin(state, null, save.savedBy().orElse(null), save.savedAt());
    }

    private static Origin frozen(State state, StoredRevision revision, Optional<Instant> since) {
        return new Origin(
                state, revision.number(), revision.frozenBy().orElse(null), since.orElseGet(revision::frozenAt));
    }

    private SortedMap<SectionKey, Sha256> frozen(OfferId offer, Optional<UUID> revision) {
        return revision(offer, revision).manifest();
    }

    private StoredRevision revision(OfferId offer, Optional<UUID> id) {
        return id.flatMap(revisions::findById)
                .filter(found -> found.offer().equals(offer))
                .orElseThrow(NotFoundException::new);
    }

    private SortedMap<SectionKey, Sha256> afterSave(OfferId offer, UUID id) {
        var manifest = new TreeMap<SectionKey, Sha256>();
        versions.upTo(offer.value(), save(offer, id).saveNumber())
                .forEach(version -> version.hash().ifPresent(hash -> manifest.put(version.key(), hash)));
        return manifest;
    }
}
