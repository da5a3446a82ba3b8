package dev.vitrine.publishing;

import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Submissions.Step;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Publishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Points live at the revision that was approved, by content hash, and at no other. */
@Component
class GoLiveStep implements StepWorker {
    private final Revisions revisions;
    private final Publishers publishers;
    private final CurrentTenant tenant;

    GoLiveStep(Revisions revisions, Publishers publishers, CurrentTenant tenant) {
        this.revisions = revisions;
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
        var revision = revisions.get(submission.revision());
        if (!revision.hash().equals(submission.revisionHash())
                || submission.approvers().size() < submission.eyesNeeded()) {
            throw new IllegalStateException("what would go live is not what was approved");
        }
        revisions.markLive(revision.id(), evidence(submission));
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
