package dev.vitrine.publishing;

import dev.vitrine.content.CanonicalJson;
import dev.vitrine.content.OfferContent;
import dev.vitrine.offers.FactSource;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.store.StoredFinding;
import dev.vitrine.publishing.store.StoredFindings;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * What was found on the last submission and is to be seen in the draft until the next push: an approver's words and
 * pins, and what the look at disks found in sections that did not change since. What the rules find they find again by themselves.
 */
@Component
class ReviewFindings implements FactSource {
    /** What is said of an offer whose last submission ended with findings. */
    private static final Set<SubmissionMark> WITH_FINDINGS = EnumSet.of(
            SubmissionMark.STAGING_FAILED, SubmissionMark.PRODUCTION_FAILED, SubmissionMark.CHANGES_REQUESTED);

    private final StoredSubmissions submissions;
    private final StoredFindings findings;
    private final PinBook pins;
    private final ObjectProvider<Revisions> revisions;

    ReviewFindings(
            StoredSubmissions submissions, StoredFindings findings, PinBook pins, ObjectProvider<Revisions> revisions) {
        this.submissions = submissions;
        this.findings = findings;
        this.pins = pins;
        this.revisions = revisions;
    }

    @Override
    public Facts contribute(Subject subject, Facts soFar) {
        var mark = subject.submission();
        if (mark == null || !WITH_FINDINGS.contains(mark)) {
            return soFar;
        }
        var found = submissions.newest(subject.offer().value(), Limit.of(1)).stream()
                .findFirst()
                .map(last -> found(last, subject.draft()))
                .orElse(List.of());
        if (found.isEmpty()) {
            return soFar;
        }
        var all = new ArrayList<>(soFar.reviewFindings());
        all.addAll(found);
        return soFar.withReviewFindings(all);
    }

    private List<Finding> found(StoredSubmission last, OfferContent draft) {
        return switch (last.state()) {
            case CHANGES_REQUESTED -> requested(last, draft);
            case FAILED -> onDisks(last, draft);
            default -> List.of();
        };
    }

    private List<Finding> requested(StoredSubmission last, OfferContent draft) {
        var words = last.reasonOfPins() ? Stream.<Finding>empty() : Stream.of(words(last));
        return Stream.concat(words, pins.waiting(last.offer(), draft).stream().map(ReviewFindings::pinned))
                .toList();
    }

    /** The second argument leads from the finding to its pin. */
    private static Finding pinned(Pin pin) {
        var rule = Rule.CHANGES_REQUESTED;
        return new Finding(
                rule,
                rule.severity(),
                rule.moment(),
                pin.path(),
                List.of(pin.reason(), pin.id().toString()));
    }

    private static Finding words(StoredSubmission last) {
        var path = last.reasonPath().orElse(FieldPath.whole(SectionKey.BASICS));
        var rule = Rule.CHANGES_REQUESTED;
        return new Finding(rule, rule.severity(), rule.moment(), path, List.of(last.reason()));
    }

    private List<Finding> onDisks(StoredSubmission last, OfferContent draft) {
        var onDisks = findings.of(last.getId()).stream()
                .filter(finding -> finding.step() != StepKind.VALIDATE)
                .map(StoredFinding::finding)
                .toList();
        if (onDisks.isEmpty()) {
            return List.of();
        }
        var submitted = revisions.getObject().get(last.revision()).manifest();
        return onDisks.stream()
                .filter(finding -> draft.find(finding.path().section())
                        .map(CanonicalJson::hash)
                        .filter(hash -> hash.equals(submitted.get(finding.path().section())))
                        .isPresent())
                .toList();
    }
}
