package dev.vitrine.publishing;

import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.store.StoredSubscriptions;
import org.springframework.stereotype.Component;

/** Points staged at the revision: the audience sees it. */
@Component
class OpenStep implements StepWorker {
    private final Revisions revisions;
    private final StoredSubscriptions audience;

    OpenStep(Revisions revisions, StoredSubscriptions audience) {
        this.revisions = revisions;
        this.audience = audience;
    }

    @Override
    public StepKind kind() {
        return StepKind.OPEN;
    }

    @Override
    public StepResult work(StepWork work) {
        var submission = work.submission();
        return new StepResult.Passed(
                audience.count(submission.offer().value()), () -> revisions.markStaged(submission.revision()));
    }
}
