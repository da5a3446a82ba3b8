package dev.vitrine.publishing;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.vitrine.publishing.store.StoredStep;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SubmissionId;
import java.util.UUID;

/**
 * What the job of a step carries: whose, which, and which round of it. An administrator's retry is a round of its own, so
 * that it never meets the remains of the job that failed.
 */
record StepRef(UUID publisher, UUID submission, int ordinal, int round) {
    static final String TASK = "submission-step";

    static StepRef of(PublisherId publisher, StoredStep step) {
        return new StepRef(publisher.value(), step.submission().value(), step.ordinal(), step.round());
    }

    PublisherId publisherId() {
        return new PublisherId(publisher);
    }

    SubmissionId submissionId() {
        return new SubmissionId(submission);
    }

    TaskInstance<StepRef> job() {
        return new TaskInstance<>(TASK, submission + "." + ordinal + "." + round, this);
    }
}
