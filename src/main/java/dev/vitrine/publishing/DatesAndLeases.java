package dev.vitrine.publishing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.vitrine.publishing.store.PlatformSubmission;
import dev.vitrine.publishing.store.PlatformSubmissions;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Transactions;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;

/** What time does to submissions: a lease ends, a go-live date comes. */
@Configuration(proxyBeanMethods = false)
class DatesAndLeases {
    private static final Limit AT_ONCE = Limit.of(200);

    private final PlatformSubmissions everywhere;
    private final StoredSubmissions submissions;
    private final StepQueue queue;
    private final Ledger ledger;
    private final Doors doors;
    private final Transactions transactions;

    DatesAndLeases(
            PlatformSubmissions everywhere,
            StoredSubmissions submissions,
            StepQueue queue,
            Ledger ledger,
            Doors doors,
            Transactions transactions) {
        this.everywhere = everywhere;
        this.submissions = submissions;
        this.queue = queue;
        this.ledger = ledger;
        this.doors = doors;
        this.transactions = transactions;
    }

    @Bean
    RecurringTask<Void> publishingClock(Pauses pauses) {
        return Tasks.recurring("publishing-clock", FixedDelay.of(pauses.clock()))
                .execute((job, context) -> look());
    }

    /** Looks once. */
    void look() {
        var now = ledger.now();
        endLeases(everywhere.leaseOver(now, AT_ONCE));
        everywhere.dateCome(now, AT_ONCE).forEach(this::publish);
    }

    private void endLeases(List<PlatformSubmission> over) {
        for (var one : over) {
            change(one, submission -> submission.leaseIsOver(ledger.now()), SubmissionAction.LEASE_ENDS);
        }
    }

    private void publish(PlatformSubmission one) {
        change(
                one,
                submission -> submission
                        .goLiveAt()
                        .filter(date -> !date.isAfter(ledger.now()))
                        .isPresent(),
                SubmissionAction.DATE_COMES);
    }

    private void change(PlatformSubmission one, Predicate<StoredSubmission> due, SubmissionAction action) {
        Runnable change = () -> submissions
                .lock(one.id().value())
                .filter(submission -> submission.allows(action) && due.test(submission))
                .ifPresent(submission -> {
                    ledger.move(submission, action, null);
                    if (submission.state() == SubmissionState.PUBLISHING) {
                        queue.next(submission);
                    }
                });
        doors.runAs(one.publisher(), "publishing-clock", () -> {
            transactions.whole(change);
            return true;
        });
    }
}
