package dev.vitrine.publishing;

import dev.vitrine.publishing.jobs.JobQueue;
import dev.vitrine.publishing.store.StoredStep;
import dev.vitrine.publishing.store.StoredSteps;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** Puts the job of a submission's next step in the queue, in the transaction that makes the step due. */
@Component
class StepQueue {
    private final StoredSteps steps;
    private final JobQueue jobs;
    private final CurrentTenant tenant;
    private final Ledger ledger;

    StepQueue(StoredSteps steps, JobQueue jobs, CurrentTenant tenant, Ledger ledger) {
        this.steps = steps;
        this.jobs = jobs;
        this.tenant = tenant;
        this.ledger = ledger;
    }

    /** The first step that is not over is due now. */
    void next(StoredSubmission submission) {
        put(current(submission));
    }

    void put(StoredStep step) {
        jobs.put(StepRef.of(tenant.require(), step).job(), ledger.now());
    }

    /** The first step that is not over. */
    StoredStep current(StoredSubmission submission) {
        return steps.of(submission.getId()).stream()
                .filter(step -> !step.state().isOver())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no step left in " + submission.state()));
    }
}
