package dev.vitrine.publishing.store;

import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.publishing.Lifecycle;
import dev.vitrine.publishing.StepKind;
import dev.vitrine.publishing.SubmissionAction;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.shared.TenantScopedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One submission: what was handed in, its state, its place in the queue, and who approved it. What was handed in never
 * changes, so an approval on this row is an approval of that revision and of nothing else.
 */
@Entity
@Table(name = "submission")
public class StoredSubmission extends TenantScopedEntity {
    private static final byte OPEN = 1;

    @Version
    private @Nullable Long version;

    /** Counts what moves without changing the submission's own state: steps and their progress. */
    @Column(insertable = true, updatable = false)
    private long touched;

    @Column(name = "offer_id", updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Column(name = "offer_name", updatable = false)
    private String offerName = "";

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SubmissionKind kind = SubmissionKind.STAGING;

    @Enumerated(EnumType.STRING)
    private SubmissionState state = SubmissionState.RUNNING;

    @Enumerated(EnumType.STRING)
    private @Nullable SubmissionState was;

    @Column(name = "open_key")
    private @Nullable Byte openKey = OPEN;

    @Column(name = "revision_id", updatable = false)
    private UUID revisionId = new UUID(0, 0);

    @Column(name = "revision_number", updatable = false)
    private int revisionNumber;

    @Column(name = "revision_hash", updatable = false)
    private String revisionHash = "";

    @Column(name = "live_revision_id", updatable = false)
    private @Nullable UUID liveRevisionId;

    @Column(name = "changed_sections", updatable = false)
    private int changedSections;

    @Column(name = "first_publication", updatable = false)
    private boolean firstPublication;

    @Column(name = "bears_on_prices", updatable = false)
    private boolean bearsOnPrices;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_kind", updatable = false)
    private @Nullable ReviewKind reviewKind;

    @Column(name = "target_hours", updatable = false)
    private @Nullable Integer targetHours;

    @Column(name = "submitted_by", updatable = false)
    private @Nullable UUID submittedBy;

    @Column(name = "submitted_at", updatable = false)
    private Instant submittedAt = Instant.EPOCH;

    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "queued_at")
    private @Nullable Instant queuedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "first_queued_at")
    private @Nullable Instant firstQueuedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(name = "go_live_at")
    private @Nullable Instant goLiveAt;

    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private @Nullable UUID approver;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    private @Nullable String seal;

    @Column(name = "second_approver")
    private @Nullable UUID secondApprover;

    @Column(name = "second_approved_at")
    private @Nullable Instant secondApprovedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "broken_step")
    private @Nullable StepKind brokenStep;

    @Enumerated(EnumType.STRING)
    private @Nullable StoreTrouble trouble;

    private String fault = "";
    private String reason = "";

    @Column(name = "reason_path")
    private @Nullable String reasonPath;

    @Column(name = "reason_of_pins")
    private boolean reasonOfPins;

    /** What the approvers' work on a submission led to. */
    enum Decision {
        APPROVED,
        SENT_BACK
    }

    /** For Hibernate. */
    protected StoredSubmission() {}

    /**
     * What is handed in.
     *
     * @param liveRevision what was live then, null when nothing was
     * @param changedSections number of sections that differ from what was live
     * @param review what awaits it in the queue, null for what leads to staging
     */
    public record HandedIn(
            OfferId offer,
            String offerName,
            SubmissionKind kind,
            RevisionId revision,
            int revisionNumber,
            Sha256 revisionHash,
            @Nullable RevisionId liveRevision,
            int changedSections,
            boolean firstPublication,
            boolean bearsOnPrices,
            @Nullable Review review,
            @Nullable PersonId by) {}

    /** @param target within what time it is to be decided, in whole hours */
    public record Review(ReviewKind kind, Duration target) {}

    public StoredSubmission(HandedIn what, @Nullable Instant goLiveAt, Instant now) {
        super(SubmissionId.next().value());
        offerId = what.offer().value();
        offerName = what.offerName();
        kind = what.kind();
        state = kind.first();
        revisionId = what.revision().value();
        revisionNumber = what.revisionNumber();
        revisionHash = what.revisionHash().hex();
        liveRevisionId =
                what.liveRevision() == null ? null : what.liveRevision().value();
        changedSections = what.changedSections();
        firstPublication = what.firstPublication();
        bearsOnPrices = what.bearsOnPrices();
        if (what.review() != null) {
            reviewKind = what.review().kind();
            targetHours = Math.toIntExact(what.review().target().toHours());
        }
        submittedBy = what.by() == null ? null : what.by().value();
        submittedAt = now;
        changedAt = now;
        this.goLiveAt = goLiveAt;
    }

    /** Whether the table of product.md section 3 allows this now. */
    public boolean allows(SubmissionAction action) {
        return Lifecycle.next(state, action, was).isPresent();
    }

    /** Takes the state that follows; {@link IllegalStateException} when the table does not allow it. */
    public void move(SubmissionAction action, Instant now) {
        var next = Lifecycle.next(state, action, was)
                .orElseThrow(() -> new IllegalStateException(action + " is refused in " + state));
        was = next == SubmissionState.TECHNICAL_FAILURE ? state : null;
        state = next;
        changedAt = now;
        queue(now);
        decide(action, now);
        if (state != SubmissionState.IN_REVIEW) {
            claimedBy = null;
            leaseUntil = null;
        }
        if (!state.isOpen()) {
            openKey = null;
            closedAt = now;
        }
    }

    /** Its place and its promise last as long as it stays in the queue, through claims and first approvals. */
    private void queue(Instant now) {
        if (!state.isQueued()) {
            queuedAt = null;
            dueAt = null;
        } else if (queuedAt == null) {
            queuedAt = now;
            dueAt = now.plus(Duration.ofHours(Objects.requireNonNull(targetHours, "no review awaited it")));
            firstQueuedAt = firstQueuedAt == null ? now : firstQueuedAt;
        }
    }

    private void decide(SubmissionAction action, Instant now) {
        decision = switch (action) {
            case APPROVE, APPROVE_FOR_LATER -> Decision.APPROVED;
            case SEND_BACK -> Decision.SENT_BACK;
            default -> decision;
        };
        if (decision != null && decidedAt == null) {
            decidedAt = now;
        }
    }

    /** The lease goes to this approver, or is renewed. */
    public void lease(PersonId holder, Instant until) {
        if (state != SubmissionState.IN_REVIEW) {
            throw new IllegalStateException("no lease in " + state);
        }
        claimedBy = holder.value();
        leaseUntil = until;
    }

    /**
     * Writes the approval down; twice by one person, or of something else than the first, is {@link IllegalStateException}.
     *
     * @param read seal of what was approved
     */
    public void approvedBy(PersonId person, Sha256 read, Instant now) {
        if (hasApproved(person)) {
            throw new IllegalStateException("approved by this person already");
        }
        if (!isSealed(read)) {
            throw new IllegalStateException("something else was approved already");
        }
        seal = read.hex();
        if (approver == null) {
            approver = person.value();
            approvedAt = now;
        } else {
            secondApprover = person.value();
            secondApprovedAt = now;
        }
    }

    public void sentBackFor(String words, @Nullable FieldPath path) {
        reason = words;
        reasonPath = path == null ? null : path.toString();
    }

    /** Sent back for its pins alone: the words are theirs. */
    public void sentBackForPins(String words) {
        sentBackFor(words, null);
        reasonOfPins = true;
    }

    /** Which step broke, on which fault of the store (null for any other), and what the machine said. */
    public void brokeAt(StepKind step, @Nullable StoreTrouble trouble, String message) {
        brokenStep = step;
        this.trouble = trouble;
        fault = StoredStep.shortened(message, StoredStep.FAULT_MAX);
    }

    public void goLiveAt(@Nullable Instant date) {
        goLiveAt = date;
    }

    /** Whether this may be approved beside what was approved already, if anything was. */
    public boolean isSealed(Sha256 read) {
        return seal == null || seal.equals(read.hex());
    }

    /** Of what was approved. */
    public Optional<Sha256> seal() {
        return Optional.ofNullable(seal).map(Sha256::new);
    }

    public boolean hasApproved(PersonId person) {
        return person.value().equals(approver) || person.value().equals(secondApprover);
    }

    public boolean isHeldBy(PersonId person, Instant now) {
        return state == SubmissionState.IN_REVIEW && person.value().equals(claimedBy) && !leaseIsOver(now);
    }

    public boolean leaseIsOver(Instant now) {
        return leaseUntil != null && !leaseUntil.isAfter(now);
    }

    /** Two for a first publication and for what bears on prices, else one. */
    public int eyesNeeded() {
        return firstPublication || bearsOnPrices ? 2 : 1;
    }

    public int eyesGiven() {
        return (int)
                Stream.of(approver, secondApprover).filter(Objects::nonNull).count();
    }

    public SubmissionId id() {
        return new SubmissionId(getId());
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

    /** Of a technical failure, where it happened. */
    public Optional<SubmissionState> was() {
        return Optional.ofNullable(was);
    }

    public RevisionId revision() {
        return new RevisionId(revisionId);
    }

    public int revisionNumber() {
        return revisionNumber;
    }

    public Sha256 revisionHash() {
        return new Sha256(revisionHash);
    }

    public Optional<RevisionId> liveRevision() {
        return Optional.ofNullable(liveRevisionId).map(RevisionId::new);
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

    public Optional<PersonId> submittedBy() {
        return Optional.ofNullable(submittedBy).map(PersonId::new);
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public Instant changedAt() {
        return changedAt;
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

    public String reason() {
        return reason;
    }

    public Optional<FieldPath> reasonPath() {
        return Optional.ofNullable(reasonPath).map(FieldPath::of);
    }

    /** Whether the reason is but the reasons of its pins. */
    public boolean reasonOfPins() {
        return reasonOfPins;
    }

    /** Changes with every move and with every step of progress. */
    public long stamp() {
        return (version == null ? 0 : version) + touched;
    }
}
