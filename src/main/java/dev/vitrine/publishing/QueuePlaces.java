package dev.vitrine.publishing;

import dev.vitrine.shared.SubmissionId;
import java.time.Instant;
import java.util.Optional;

/** Where a submission of the present publisher stands in the approvers' queue: a number and a time, nothing of others. */
public interface QueuePlaces {
    /**
     * A place in the queue.
     *
     * @param number 1 is next; those on which an approver works count too
     * @param since when it came into the queue
     * @param due when it is to be decided at the latest, by the target time of its kind when approval was requested
     * @param late whether that moment has passed
     */
    record Place(long number, Instant since, Instant due, boolean late) {}

    /**
     * Empty when it does not stand in the queue. Two statements. Needs OFFER_READ; a missing or foreign id is {@link
     * dev.vitrine.shared.NotFoundException}.
     */
    Optional<Place> find(SubmissionId submission);
}
