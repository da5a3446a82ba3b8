package dev.vitrine.publishing;

import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Submissions of the present publisher's offers (product.md section 3). A missing or foreign id is {@link
 * dev.vitrine.shared.NotFoundException} everywhere; what the table does not allow is {@link Outcome.Refused}.
 */
public interface Submissions {
    /** Freezes the draft and sends it on its way to staging. Needs PUBLISH. */
    Outcome pushToStaging(OfferId offer);

    /**
     * Submits the staged revision, never the draft, for approval. Needs PUBLISH.
     *
     * @param goLiveAt when buyers shall see it, null for as soon as it is approved
     */
    Outcome requestApproval(OfferId offer, @Nullable Instant goLiveAt);

    /** As {@link #requestApproval(OfferId, Instant)}, for as soon as it is approved. */
    default Outcome requestApproval(OfferId offer) {
        return requestApproval(offer, null);
    }

    /** Takes an open submission back. Needs PUBLISH. */
    Outcome withdraw(SubmissionId submission);

    /** Takes a staged, never live offer back to a plain draft. Refused while a submission is open. Needs PUBLISH. */
    Unstaging withdrawFromStaging(OfferId offer);

    /** What became of {@link #withdrawFromStaging}. */
    enum Unstaging {
        DONE,
        NOT_STAGED,
        LIVE,
        SUBMISSION_OPEN
    }

    /** Sets, changes or (null) clears the go-live date. Needs PUBLISH. */
    Outcome goLiveAt(SubmissionId submission, @Nullable Instant date);

    /**
     * One step on the way.
     *
     * @param skipped why there was nothing to do, null when there was
     * @param retryAt when it is tried again after a passing fault
     * @param what what is being worked on: a disk's file or a region
     * @param done bytes done of {@code total}
     * @param rate bytes done per second of late, 0 when nobody knows
     * @param counted how many warnings or errors were found, disks certified or taken in, regions served
     * @param fault what stands in the way, for administrators and people who wait
     */
    record Step(
            StepKind kind,
            StepState state,
            @Nullable SkipReason skipped,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant retryAt,
            String what,
            long done,
            long total,
            long rate,
            int counted,
            String fault) {
        /** {@link #fault} of a step that waits until a suspension of its publisher is lifted. */
        static final String SUSPENDED = "publisher suspended";

        /** Whether it waits for the lifting of a suspension. */
        public boolean isSuspended() {
            return state == StepState.RETRYING && fault.equals(SUSPENDED);
        }
    }

    /**
     * A submission as both desks show it.
     *
     * @param revisionHash what an approval binds to
     * @param liveRevision what was live when it was handed in
     * @param changedSections number of sections that differ from that
     * @param dueAt while it stands in the approvers' queue, when it is to be decided at the latest
     * @param reason an approver's words when it was sent back, else empty
     * @param findings what the steps found in the content
     * @param stamp changes with every move and with every step of progress
     */
    record Submission(
            SubmissionId id,
            OfferId offer,
            String offerName,
            SubmissionKind kind,
            SubmissionState state,
            RevisionId revision,
            int revisionNumber,
            Sha256 revisionHash,
            @Nullable RevisionId liveRevision,
            int changedSections,
            boolean firstPublication,
            boolean bearsOnPrices,
            int eyesNeeded,
            List<PersonId> approvers,
            @Nullable PersonId submittedBy,
            Instant submittedAt,
            Instant changedAt,
            @Nullable Instant queuedAt,
            @Nullable Instant dueAt,
            @Nullable Instant goLiveAt,
            @Nullable PersonId claimedBy,
            @Nullable Instant leaseUntil,
            String reason,
            @Nullable FieldPath reasonPath,
            List<Step> steps,
            List<Finding> findings,
            long stamp) {}

    /** The open submission, else the last one. Needs OFFER_READ. */
    Optional<Submission> current(OfferId offer);

    /** Needs OFFER_READ. */
    Submission get(SubmissionId submission);

    /**
     * How an offer's last submission came back.
     *
     * @param state {@code FAILED} or {@code CHANGES_REQUESTED}
     * @param reason an approver's words, else empty
     * @param place the first field that it is about, null for the whole offer
     * @param errors how many the steps found
     * @param disk the first finding at a disk, null when none was found at one
     */
    record Returned(
            OfferId offer,
            SubmissionKind kind,
            SubmissionState state,
            Instant at,
            String reason,
            @Nullable FieldPath place,
            int errors,
            @Nullable FieldPath disk) {}

    /**
     * The last submission of each of these offers that failed or was sent back, in two statements. Ask only for offers whose
     * {@link dev.vitrine.offers.OfferHead#submission} says that their last one did. Needs OFFER_READ.
     */
    List<Returned> returned(Collection<OfferId> offers);

    /** All submissions of the offer, newest first, at most {@link Page#LARGEST}. Needs OFFER_READ. */
    List<Submission> all(OfferId offer);

    /**
     * One thing that happened to a submission.
     *
     * @param action null when it began
     * @param by null for the system
     * @param other to whom it was handed over
     * @param note an approver's words
     */
    record Event(
            UUID id,
            SubmissionId submission,
            SubmissionKind kind,
            int revisionNumber,
            @Nullable SubmissionAction action,
            SubmissionState state,
            @Nullable PersonId by,
            @Nullable PersonId other,
            Instant at,
            String note) {}

    /** What happened to the offer's submissions, newest first. Needs OFFER_READ. */
    Page<Event> events(OfferId offer, @Nullable String after, int size);

    /**
     * A step of a submission that was not begun yet.
     *
     * @param skipped why it would find nothing to do, null when it is needed
     * @param count disks, regions or approvers, whatever the step works on; 0 where there is nothing to count
     */
    record Foreseen(StepKind kind, @Nullable SkipReason skipped, int count) {
        static Foreseen needed(StepKind kind, int count) {
            return new Foreseen(kind, null, count);
        }

        static Foreseen skipped(StepKind kind, SkipReason reason) {
            return new Foreseen(kind, reason, 0);
        }
    }

    /**
     * What a submission would do (product.md section 5, item 5).
     *
     * @param first whether there is nothing yet that it would change
     * @param bearsOnPrices whether it changes SKUs, markets or prices; of production alone
     * @param changed sections that would change, with the number of fields
     * @param steps those of this kind of submission, in their order
     */
    record Impact(
            SubmissionKind kind,
            boolean first,
            boolean bearsOnPrices,
            SortedMap<SectionKey, Integer> changed,
            List<Foreseen> steps) {}

    /**
     * What pushing the draft to staging, or what going live with what is staged, would do; empty when it would change
     * nothing. Needs OFFER_READ.
     */
    Optional<Impact> impact(OfferId offer, SubmissionKind kind);

    /** How long each kind of step took of late at this publisher; kinds that never ran are left out. Needs OFFER_READ. */
    Map<StepKind, Duration> usualDurations();
}
