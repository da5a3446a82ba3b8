package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.store.LiveEntries;
import dev.vitrine.offers.store.LiveEntry;
import dev.vitrine.offers.store.SectionHead;
import dev.vitrine.offers.store.StoredRevision;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Profile;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves the pointers of an offer; what stands there already is left alone and announced to nobody. */
@Component
class Moves {
    private final OfferReader reader;
    private final LiveEntries chain;
    private final IdRegistry registry;
    private final Judge judge;
    private final Projection projection;
    private final Profile profile;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Moves(
            OfferReader reader,
            LiveEntries chain,
            IdRegistry registry,
            Judge judge,
            Projection projection,
            Profile profile,
            CurrentTenant tenant,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.chain = chain;
        this.registry = registry;
        this.judge = judge;
        this.projection = projection;
        this.profile = profile;
        this.tenant = tenant;
        this.clock = clock;
        this.events = events;
    }

    void stage(StoredRevision revision) {
        DraftRows rows = reader.lock(revision.offer());
        var id = new RevisionId(revision.getId());
        if (!rows.offer().stage(id, now())) {
            return;
        }
        recount(rows);
        profile.lockNamespace();
        events.publishEvent(new OfferStaged(tenant.require(), rows.id(), id));
        announce("offer.staged", rows, Map.of("revision", String.valueOf(revision.number())));
    }

    void unstage(OfferId id) {
        DraftRows rows = reader.lock(id);
        if (!rows.offer().unstage()) {
            return;
        }
        recount(rows);
        announce("offer.unstaged", rows, Map.of());
    }

    void goLive(StoredRevision revision, Map<String, String> evidence) {
        DraftRows rows = reader.lock(revision.offer());
        var id = new RevisionId(revision.getId());
        Instant now = now();
        if (!rows.offer().goLive(id, now)) {
            return;
        }
        OfferContent live = reader.content(revision.manifest(), OfferReader.ALL);
        OfferContent draft = reader.content(rows, OfferReader.ALL);
        chain.save(new LiveEntry(rows.id(), id, now, evidence));
        registry.reserve(rows.id(), live);
        countChanges(rows, revision.manifest(), draft, live);
        projection.rewrite(rows, draft, verdict(rows, draft));
        events.publishEvent(new OfferWentLive(tenant.require(), rows.id(), id));
        announce("offer.live", rows, Map.of("revision", String.valueOf(revision.number())));
    }

    /** Takes the whole offer from buyers; its draft and its reserved ids stay. */
    void remove(OfferId id, Map<String, String> details) {
        DraftRows rows = reader.lock(id);
        OfferContent draft = reader.content(rows, OfferReader.ALL);
        rows.offer().remove();
        countChanges(rows, Collections.emptySortedMap(), draft, OfferContent.EMPTY);
        projection.rewrite(rows, draft, verdict(rows, draft));
        events.publishEvent(new OfferRemoved(tenant.require(), id));
        announce("offer.removed", rows, details);
    }

    void markSubmission(OfferId id, @Nullable SubmissionMark mark, boolean open) {
        DraftRows rows = reader.lock(id);
        rows.offer().markSubmission(mark, open);
        recount(rows);
        events.publishEvent(new OfferChanged(tenant.require(), id));
    }

    /** Counts anew what lists show; for when facts changed that findings rest on. */
    void recount(OfferId id) {
        recount(reader.lock(id));
        events.publishEvent(new OfferChanged(tenant.require(), id));
    }

    private void recount(DraftRows rows) {
        OfferContent draft = reader.content(rows, OfferReader.ALL);
        projection.rewrite(rows, draft, verdict(rows, draft));
    }

    Judge.Verdict verdict(DraftRows rows, OfferContent draft) {
        return judge.verdict(
                rows.offer(),
                rows.manifest(),
                judge.marketplace(),
                judge.facts(rows.offer(), draft),
                () -> draft,
                () -> reader.published(rows.offer(), OfferReader.ALL));
    }

    static void countChanges(
            DraftRows rows, SortedMap<SectionKey, Sha256> liveManifest, OfferContent draft, OfferContent live) {
        for (SectionHead head : rows.heads()) {
            SectionKey key = head.key();
            boolean same =
                    head.hash().map(hash -> hash.equals(liveManifest.get(key))).orElse(false);
            head.countChanges(
                    same
                            ? 0
                            : DraftRows.fieldsChanged(
                                    key,
                                    live.find(key).orElse(null),
                                    draft.find(key).orElse(null)));
        }
    }

    private void announce(String action, DraftRows rows, Map<String, String> details) {
        PublisherId publisher = tenant.require();
        events.publishEvent(Audited.of(action, publisher, rows.id().toString()).with(details));
        events.publishEvent(new OfferChanged(publisher, rows.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
