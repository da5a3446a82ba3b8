package dev.vitrine.review.ui;

import dev.vitrine.publishing.ReviewDesk.Waiting;
import java.time.Duration;

/**
 * A row of the queue with the names in it.
 *
 * @param holder who holds the lease, or empty
 * @param first who approved first, or empty
 * @param age how long it has waited
 * @param target within what time the approvers mean to decide
 */
record QueueRow(Waiting waiting, String publisher, String holder, String first, Duration age, Duration target) {
    /** Share of the target time that is used up, in percent, at most 100. */
    int used() {
        return (int) Math.min(100, age.toMillis() * 100 / Math.max(1, target.toMillis()));
    }

    /** The age as people say it: minutes within the hour, then hours. */
    Duration roughAge() {
        return age.compareTo(Duration.ofHours(1)) < 0
                ? Duration.ofMinutes(Math.max(1, age.toMinutes()))
                : Duration.ofHours(age.toHours());
    }

    boolean late() {
        return waiting.late();
    }
}
