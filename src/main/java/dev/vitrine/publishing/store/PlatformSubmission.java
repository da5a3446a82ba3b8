package dev.vitrine.publishing.store;

import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.publishing.StepKind;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SubmissionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The marketplace's view of submissions across publishers, for reading alone: the approvers' queue, the administrator's
 * failed steps, and the jobs that watch dates and leases. What is changed is changed behind a door, on {@link
 * StoredSubmission}.
 */
@Entity
@Immutable
@PlatformEntity
@Table(name = "submission")
public class PlatformSubmission {
    @Id
    private UUID id = new UUID(0, 0);

    @Column(name = "tenant_id")
    private UUID tenantId = new UUID(0, 0);

    private long version;
    private long touched;

    @Column(name = "offer_id")
    private UUID offerId = new UUID(0, 0);

    @Column(name = "offer_name")
    private String offerName = "";

    @Enumerated(EnumType.STRING)
    private SubmissionKind kind = SubmissionKind.STAGING;

    @Enumerated(EnumType.STRING)
    private SubmissionState state = SubmissionState.RUNNING;

    @Column(name = "changed_sections")
    private int changedSections;

    @Column(name = "first_publication")
    private boolean firstPublication;

    @Column(name = "bears_on_prices")
    private boolean bearsOnPrices;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_kind")
    private @Nullable ReviewKind reviewKind;

    @Column(name = "submitted_at")
    private Instant submittedAt = Instant.EPOCH;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "broken_step")
    private @Nullable StepKind brokenStep;

    @Enumerated(EnumType.STRING)
    private @Nullable StoreTrouble trouble;

    private String fault = "";

    @Column(name = "queued_at")
    private @Nullable Instant queuedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "go_live_at")
    private @Nullable Instant goLiveAt;

    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private @Nullable UUID approver;

    @Column(name = "second_approver")
    private @Nullable UUID secondApprover;

    /** For Hibernate. */
    protected PlatformSubmission() {}

    public SubmissionId id() {
        return new SubmissionId(id);
    }

    public PublisherId publisher() {
        return new PublisherId(tenantId);
    }

    public OfferId offer() {
        return new OfferId(offerId);
    }

    public String offerName() {
        return offerName;
    }

    public SubmissionKind kind() {
        return kind;
    }

    public SubmissionState state() {
        return state;
    }

    public int changedSections() {
        return changedSections;
    }

    public boolean firstPublication() {
        return firstPublication;
    }

    public boolean bearsOnPrices() {
        return bearsOnPrices;
    }

    /** Empty for what leads to staging. */
    public Optional<ReviewKind> reviewKind() {
        return Optional.ofNullable(reviewKind);
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Optional<StepKind> brokenStep() {
        return Optional.ofNullable(brokenStep);
    }

    /** Which fault of the store it was, if it was one. */
    public Optional<StoreTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    public String fault() {
        return fault;
    }

    public Optional<Instant> queuedAt() {
        return Optional.ofNullable(queuedAt);
    }

    /** Of what stands in the queue: when it is to be decided at the latest. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    public Optional<Instant> goLiveAt() {
        return Optional.ofNullable(goLiveAt);
    }

    public Optional<PersonId> claimedBy() {
        return Optional.ofNullable(claimedBy).map(PersonId::new);
    }

    public Optional<Instant> leaseUntil() {
        return Optional.ofNullable(leaseUntil);
    }

    public Optional<PersonId> approver() {
        return Optional.ofNullable(approver).map(PersonId::new);
    }

    public Optional<PersonId> secondApprover() {
        return Optional.ofNullable(secondApprover).map(PersonId::new);
    }

    public long stamp() {
        return version + touched;
    }
}
