package dev.vitrine.publishing;

import dev.vitrine.marketing.LinkCheck;
import dev.vitrine.offers.Revisions;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Moment;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The rules, as they bite at the moment the submission leads to. Before production the links are followed too, and all
 * warnings are written down: what approvers make of them is counted by rule.
 */
@Component
class ValidateStep implements StepWorker {
    private final Revisions revisions;
    private final LinkCheck links;

    ValidateStep(Revisions revisions, LinkCheck links) {
        this.revisions = revisions;
        this.links = links;
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
        var onLinks = latest == Moment.PRODUCTION
                ? links.findings(revisions.content(submission.revision()))
                : List.<Finding>of();
        var findings = Stream.concat(
                        revisions.findings(submission.revision()).stream().filter(bites), onLinks.stream())
                .toList();
        return findings.stream().anyMatch(Finding::isError)
                ? new StepResult.Errors(findings)
                : new StepResult.Passed(findings.size(), () -> {}, latest == Moment.PRODUCTION ? findings : List.of());
    }
}
