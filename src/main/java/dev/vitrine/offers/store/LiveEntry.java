package dev.vitrine.offers.store;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One link of the chain of what was live: which revision, from when, on whose word. Never changed. */
@Entity
@Table(name = "live_chain")
public class LiveEntry extends TenantScopedEntity {
    @Column(name = "offer_id", nullable = false, updatable = false)
    private UUID offerId;

    @Column(name = "revision_id", nullable = false, updatable = false)
    private UUID revisionId;

    @Column(name = "went_live_at", nullable = false, updatable = false)
    private Instant wentLiveAt;

    @Convert(converter = EvidenceJson.class)
    @Column(name = "evidence", nullable = false, updatable = false)
    private Map<String, String> evidence;

    protected LiveEntry() {}

    public LiveEntry(OfferId offer, RevisionId revision, Instant wentLiveAt, Map<String, String> evidence) {
        super(Uuid7.next());
        this.offerId = offer.value();
        this.revisionId = revision.value();
        this.wentLiveAt = wentLiveAt;
        this.evidence = evidence;
    }

    public UUID offerId() {
        return offerId;
    }

    public UUID revisionId() {
        return revisionId;
    }

    public Instant wentLiveAt() {
        return wentLiveAt;
    }

    public Map<String, String> evidence() {
        return evidence;
    }
}
