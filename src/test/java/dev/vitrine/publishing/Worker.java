package dev.vitrine.publishing;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import dev.vitrine.shared.SubmissionId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** Works on the jobs of one submission, as the scheduler would, when the test says so. */
@TestComponent
public class Worker {
    private final Scheduler jobs;
    private final StepJob steps;
    private final DatesAndLeases clockwork;
    private final Clock clock;

    Worker(Scheduler jobs, StepJob steps, DatesAndLeases clockwork, Clock clock) {
        this.jobs = jobs;
        this.steps = steps;
        this.clockwork = clockwork;
        this.clock = clock;
    }

    /** Does what is due until nothing is. */
    public void work(SubmissionId submission) {
        boolean more;
        do {
            more = step(submission);
        } while (more);
    }

    /** Does one job that is due; false when there is none. */
    public boolean step(SubmissionId submission) {
        var due = due(submission);
        if (due.isEmpty()) {
            return false;
        }
        var job = due.getFirst();
        var again = steps.run(job.getData());
        if (again.isPresent()) {
            jobs.reschedule(job.getTaskInstance(), again.get());
        } else {
            jobs.cancel(job.getTaskInstance());
        }
        return true;
    }

    /** Does one job and dies before the scheduler hears of it: the job stays in the queue. */
    StepRef workAndDie(SubmissionId submission) {
        var job = due(submission).getFirst().getData();
        steps.run(job);
        return job;
    }

    /** Does this job once more. */
    void again(StepRef job) {
        steps.run(job);
    }

    /** Jobs in the queue, due or not. */
    List<StepRef> queued(SubmissionId submission) {
        return scheduled(submission).stream().map(ScheduledExecution::getData).toList();
    }

    /** Looks at dates and leases once. */
    public void look() {
        clockwork.look();
    }

    private List<ScheduledExecution<StepRef>> due(SubmissionId submission) {
        var now = clock.instant();
        return scheduled(submission).stream()
                .filter(job -> !job.getExecutionTime().isAfter(now))
                .toList();
    }

    private List<ScheduledExecution<StepRef>> scheduled(SubmissionId submission) {
        return jobs.<StepRef>getScheduledExecutionsForTask(StepRef.TASK, StepRef.class).stream()
                .filter(job -> job.getData().submission().equals(submission.value()))
                .sorted(Comparator.comparingInt(job -> job.getData().ordinal()))
                .toList();
    }
}
