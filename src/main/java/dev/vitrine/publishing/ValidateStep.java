package dev.vitrine.publishing;

import dev.vitrine.offers.Revisions;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Moment;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The rules, as they bite at the moment the submission leads to. */
@Component
class ValidateStep implements StepWorker {
    private final Revisions revisions;

    ValidateStep(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public StepKind kind() {
        return StepKind.VALIDATE;
    }

    @Override
    public StepResult work(StepWork work) {
        var submission = work.submission();
        var latest = submission.kind() == SubmissionKind.STAGING ? Moment.STAGING : Moment.PRODUCTION;
        Predicate<Finding> bites = finding -> finding.moment().compareTo(latest) <= 0;
        var findings =
                revisions.findings(submission.revision()).stream().filter(bites).toList();
        return findings.stream().anyMatch(Finding::isError)
                ? new StepResult.Errors(findings)
                : StepResult.Passed.counting(findings.size());
    }
}
