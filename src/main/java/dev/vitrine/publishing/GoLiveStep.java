package dev.vitrine.publishing;

import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Submissions.Submission;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Points live at the revision that was approved, by content hash, and at no other. */
@Component
class GoLiveStep implements StepWorker {
    private final Revisions revisions;

    GoLiveStep(Revisions revisions) {
        this.revisions = revisions;
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

    private void goLive(Submission submission) {
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
