package dev.vitrine.publishing;

import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The approvers' desk across publishers. Reading a submission is audited, every act goes through the marketplace's door.
 * Needs REVIEW throughout. A missing id, and one that was never in the queue, is {@link
 * dev.vitrine.shared.NotFoundException}.
 */
public interface ReviewDesk {
    /** How long a claim lasts without work. */
    Duration LEASE = Duration.ofMinutes(30);

    /** Longest reason for sending back. */
    int REASON_MAX = 4000;

    /**
     * A row of the queue.
     *
     * @param dueAt when it is to be decided at the latest, by the target time that its kind had when approval was requested
     * @param late whether that moment has passed
     * @param claimedBy who holds the lease, null when nobody does
     * @param approver who approved first, null when nobody has
     * @param suspended whether the marketplace suspended the publisher: nobody can take it until that is lifted
     * @param mine whether the present approver holds the lease
     * @param takeable whether the present approver may take it now
     */
    record Waiting(
            SubmissionId id,
            PublisherId publisher,
            OfferId offer,
            String offerName,
            boolean firstPublication,
            boolean bearsOnPrices,
            int changedSections,
            int eyesNeeded,
            int eyesGiven,
            ReviewKind kind,
            Instant queuedAt,
            Instant dueAt,
            boolean late,
            @Nullable PersonId claimedBy,
            @Nullable Instant leaseUntil,
            @Nullable PersonId approver,
            boolean suspended,
            boolean mine,
            boolean takeable) {}

    /** The queue, those due first before all others, so that what is late stands on top. */
    Page<Waiting> queue(QueueFilter filter, @Nullable String after, int size);

    /** How many there are in it that pass the filter. */
    long queueLength(QueueFilter filter);

    /** Publishers of which something stands in the queue, in no order. */
    Set<PublisherId> queuedPublishers();

    /** What the present approver holds. */
    List<Waiting> mine();

    /**
     * A submission on the desk.
     *
     * @param seal hash over the revision and the disks that were taken in for it; an approval binds to it
     * @param mine whether the present approver holds the lease
     * @param obstacle why the present approver could not take it, or not approve what he holds; null when he could
     */
    record Case(
            PublisherId publisher,
            Submission submission,
            List<Event> events,
            Sha256 seal,
            boolean mine,
            @Nullable Refusal obstacle) {}

    Case open(SubmissionId submission);

    /** Reads in the publisher's scope, audited: for the comparison, the whole offer and its pictures. */
    <T> T read(SubmissionId submission, Supplier<T> work);

    Outcome claim(SubmissionId submission);

    /** Takes the first in the queue that the present approver may take. */
    Outcome claimNext();

    /** Renews the lease; refused when it has ended meanwhile. */
    Outcome renew(SubmissionId submission);

    Outcome release(SubmissionId submission);

    /** The other approvers to whom it can be handed over: none who has approved it, none of the publisher's mail domain. */
    List<Person> successors(SubmissionId submission);

    /** Gives the lease to another approver, who must not have approved it. */
    Outcome handOver(SubmissionId submission, PersonId to);

    /**
     * Refused while a pin of the offer is not settled.
     *
     * @param seal of what was read, see {@link Case}; refused when content or disks are not those any more, or not those that
     *     a first approver approved
     */
    Outcome approve(SubmissionId submission, Sha256 seal);

    /**
     * Closes it with changes requested; the offer's pins that are not settled go with it.
     *
     * @param reason words for the publisher, up to {@link #REASON_MAX} characters; empty where pins say it all
     * @param path the field they are about, null for the whole offer
     */
    Outcome sendBack(SubmissionId submission, String reason, @Nullable FieldPath path);
}
