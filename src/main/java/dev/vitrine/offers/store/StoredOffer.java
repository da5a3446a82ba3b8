package dev.vitrine.offers.store;

import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.TenantScopedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head row of an offer. Whatever writes an offer locks this row first, so that writers of one offer take turns and
 * its projections are counted on what is really there; {@code lockVersion} catches a writer who did not see the last one.
 */
@Entity
@Table(name = "offer")
public class StoredOffer extends TenantScopedEntity {
    @Version
    @Column(name = "lock_version", nullable = false)
    private long lockVersion;

    @Column(name = "save_count", nullable = false)
    private long saveCount;

    @Column(name = "revision_count", nullable = false)
    private int revisionCount;

    @Column(name = "staged_revision")
    private @Nullable UUID stagedRevision;

    @Column(name = "staged_since")
    private @Nullable Instant stagedSince;

    @Column(name = "live_revision")
    private @Nullable UUID liveRevision;

    @Column(name = "live_since")
    private @Nullable Instant liveSince;

    @Column(name = "rolled_back_to")
    private @Nullable UUID rolledBackTo;

    @Enumerated(EnumType.STRING)
    @Column(name = "submission_mark")
    private @Nullable SubmissionMark submissionMark;

    @Column(name = "submission_open", nullable = false)
    private boolean submissionOpen;

    @Column(name = "removed", nullable = false)
    private boolean removed;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    protected StoredOffer() {}

    public StoredOffer(OfferId id, Instant createdAt) {
        super(id.value());
        this.createdAt = createdAt;
    }

    public OfferId offer() {
        return new OfferId(getId());
    }

    public Optional<UUID> staged() {
        return Optional.ofNullable(stagedRevision);
    }

    public Optional<Instant> stagedSince() {
        return Optional.ofNullable(stagedSince);
    }

    public Optional<UUID> live() {
        return Optional.ofNullable(liveRevision);
    }

    public Optional<Instant> liveSince() {
        return Optional.ofNullable(liveSince);
    }

    /** The earlier live revision that the draft was last rolled back to. */
    public Optional<RevisionId> rolledBackTo() {
        return Optional.ofNullable(rolledBackTo).map(RevisionId::new);
    }

    public Optional<SubmissionMark> submission() {
        return Optional.ofNullable(submissionMark);
    }

    public boolean submissionOpen() {
        return submissionOpen;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Publication publication() {
        if (removed) {
            return Publication.REMOVED;
        }
        if (liveRevision != null) {
            return Publication.LIVE;
        }
        return stagedRevision != null ? Publication.STAGED : Publication.DRAFT;
    }

    /** How often it was saved. */
    public long saves() {
        return saveCount;
    }

    /** How often it was frozen. */
    public int revisions() {
        return revisionCount;
    }

    /** The number of the save that is being made. */
    public long nextSave() {
        return ++saveCount;
    }

    /** The number of the revision that is being frozen. */
    public int nextRevision() {
        return ++revisionCount;
    }

    /** Points staged at the revision; false when it does already. */
    public boolean stage(RevisionId revision, Instant now) {
        if (revision.value().equals(stagedRevision)) {
            return false;
        }
        stagedRevision = revision.value();
        stagedSince = now;
        return true;
    }

    /** Takes the staged pointer away; false when there is none. */
    public boolean unstage() {
        if (stagedRevision == null) {
            return false;
        }
        stagedRevision = null;
        stagedSince = null;
        return true;
    }

    /** Points live at the revision; false when it does already. */
    public boolean goLive(RevisionId revision, Instant now) {
        if (revision.value().equals(liveRevision) && !removed) {
            return false;
        }
        liveRevision = revision.value();
        liveSince = now;
        removed = false;
        return true;
    }

    /** Nothing of it is live any more, and people are told so until something is again. */
    public void remove() {
        liveRevision = null;
        liveSince = null;
        removed = true;
    }

    public void rollBackTo(RevisionId revision) {
        rolledBackTo = revision.value();
    }

    public void markSubmission(@Nullable SubmissionMark mark, boolean open) {
        submissionMark = mark;
        submissionOpen = open;
    }
}
