package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.Permit;
import dev.vitrine.marketplace.EntryUse;
import dev.vitrine.offers.store.LiveEntries;
import dev.vitrine.offers.store.LiveEntry;
import dev.vitrine.offers.store.SectionVersion;
import dev.vitrine.offers.store.SectionVersions;
import dev.vitrine.offers.store.StoredOffers;
import dev.vitrine.offers.store.StoredRevision;
import dev.vitrine.offers.store.StoredRevisions;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Transactions;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
class ProjectionService implements Projections {
    private final StoredOffers offers;
    private final SectionVersions versions;
    private final StoredRevisions revisions;
    private final LiveEntries chain;
    private final OfferReader reader;
    private final IdRegistry registry;
    private final EntryUse uses;
    private final Moves moves;
    private final Projection projection;
    private final Transactions transactions;

    ProjectionService(
            StoredOffers offers,
            SectionVersions versions,
            StoredRevisions revisions,
            LiveEntries chain,
            OfferReader reader,
            IdRegistry registry,
            EntryUse uses,
            Moves moves,
            Projection projection,
            Transactions transactions) {
        this.offers = offers;
        this.versions = versions;
        this.revisions = revisions;
        this.chain = chain;
        this.reader = reader;
        this.registry = registry;
        this.uses = uses;
        this.moves = moves;
        this.projection = projection;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.SYSTEM)
    public void rebuild() {
        offers.ids().forEach(id -> transactions.whole(() -> rebuild(new OfferId(id))));
    }

    private void rebuild(OfferId id) {
        DraftRows rows = reader.lock(id);
        OfferContent draft = reader.content(rows, OfferReader.ALL);
        Optional<StoredRevision> live = rows.offer().live().flatMap(revisions::findById);
        SortedMap<SectionKey, Sha256> liveManifest =
                live.map(StoredRevision::manifest).orElseGet(Collections::emptySortedMap);
        OfferContent liveContent = reader.content(liveManifest, OfferReader.ALL);
        Moves.countChanges(rows, liveManifest, draft, liveContent);
        registry.keep(id, draft);
        uses.named(NamedEntries.of(
                Stream.concat(draft.sections().values().stream(), liveContent.sections().values().stream())));
        chain.findByOfferIdOrderByWentLiveAtDescIdDesc(id.value()).stream()
                .map(LiveEntry::revisionId)
                .distinct()
                .flatMap(revision -> revisions.findById(revision).stream())
                .forEach(revision -> registry.reserve(id, reader.content(revision.manifest(), OfferReader.ALL)));
        var verdict = moves.verdict(rows, draft);
        SectionVersion last = versions.newest(id.value(), Limit.of(1)).getFirst();
        projection.saved(rows, draft, verdict, last.savedBy().orElse(null), last.savedAt());
    }
}
