package dev.vitrine.publishing;

import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Submissions.Step;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Publishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Points live at the revision that was approved, by the seal over content and disks, and at no other. */
@Component
class GoLiveStep implements StepWorker {
    private final Revisions revisions;
    private final StoredSubmissions submissions;
    private final Seals seals;
    private final Publishers publishers;
    private final CurrentTenant tenant;

    GoLiveStep(
            Revisions revisions,
            StoredSubmissions submissions,
            Seals seals,
            Publishers publishers,
            CurrentTenant tenant) {
        this.revisions = revisions;
        this.submissions = submissions;
        this.seals = seals;
        this.publishers = publishers;
        this.tenant = tenant;
    }

    @Override
    public StepKind kind() {
        return StepKind.GO_LIVE;
    }

    @Override
    public StepResult work(StepWork work) {
        var submission = work.submission();
        return new StepResult.Passed(0, () -> goLive(submission));
    }

    /** While the publisher is suspended it waits: a suspension between approval and this moment is not overtaken. */
    private void goLive(Submission submission) {
        if (!publishers.holdUnsuspended(tenant.require())) {
            throw new StepWork.Held(Step.SUSPENDED);
        }
        boolean approved = submission.approvers().size() >= submission.eyesNeeded()
                && submissions
                        .findById(submission.id().value())
                        .flatMap(StoredSubmission::seal)
                        .filter(seal -> seals.holds(submission.revision(), seal))
                        .isPresent();
        if (!approved) {
            throw new StepWork.Unsealed("what would go live is not what was approved");
        }
        revisions.markLive(submission.revision(), evidence(submission));
    }

    /** For the proof trail: which submission, and who approved it. */
    private static Map<String, String> evidence(Submission submission) {
        var evidence = new LinkedHashMap<String, String>();
        evidence.put("submission", submission.id().toString());
        evidence.put("revisionHash", submission.revisionHash().hex());
        if (submission.submittedBy() != null) {
            evidence.put("submittedBy", submission.submittedBy().toString());
        }
        int number = 1;
        for (var approver : submission.approvers()) {
            evidence.put("approver" + number, approver.toString());
            number++;
        }
        return evidence;
    }
}
