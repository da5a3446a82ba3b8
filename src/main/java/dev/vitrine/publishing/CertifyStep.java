package dev.vitrine.publishing;

import dev.vitrine.images.Disks;
import dev.vitrine.offers.Revisions;
import dev.vitrine.rules.Finding;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Looks at every disk that was not taken in yet; an expired URL of an old disk stops nobody. */
@Component
class CertifyStep implements StepWorker {
    private final Revisions revisions;
    private final Disks disks;
    private final ImageChange images;

    CertifyStep(Revisions revisions, Disks disks, ImageChange images) {
        this.revisions = revisions;
        this.disks = disks;
        this.images = images;
    }

    @Override
    public StepKind kind() {
        return StepKind.CERTIFY;
    }

    @Override
    public StepResult work(StepWork work) {
        var content = revisions.content(work.submission().revision());
        var pending = disks.pending(content);
        if (pending.isEmpty()) {
            return new StepResult.Nothing(images.reasonToSkip(work.submission()));
        }
        var findings = new ArrayList<Finding>();
        int number = 0;
        for (Disks.Named disk : pending) {
            number++;
            work.progress().report(disk.vhd().file(), number, number, pending.size());
            findings.addAll(disks.certify(content, disk));
        }
        return findings.stream().anyMatch(Finding::isError)
                ? new StepResult.Errors(findings)
                : StepResult.Passed.counting(pending.size());
    }
}
