package dev.vitrine.review.ui;

import dev.vitrine.publishing.ReviewDesk;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Renews the lease of an approver who works, not at every click but when a good part of it is used up. */
@Component
class Lease {
    private static final Duration USED = Duration.ofMinutes(5);

    private final ReviewDesk desk;
    private final Clock clock;

    Lease(ReviewDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    void renew(DeskState state) {
        var submission = state.open().submission();
        var until = submission.leaseUntil();
        if (state.open().mine()
                && until != null
                && until.isBefore(clock.instant().plus(ReviewDesk.LEASE).minus(USED))) {
            desk.renew(submission.id());
        }
    }
}
