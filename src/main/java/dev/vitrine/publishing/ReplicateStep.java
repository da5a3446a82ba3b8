package dev.vitrine.publishing;

import dev.vitrine.images.Disks;
import dev.vitrine.offers.Revisions;
import org.springframework.stereotype.Component;

/** Gives every region the copies it lacks; a region that has them already is left alone. */
@Component
class ReplicateStep implements StepWorker {
    private final Revisions revisions;
    private final Disks disks;

    ReplicateStep(Revisions revisions, Disks disks) {
        this.revisions = revisions;
        this.disks = disks;
    }

    @Override
    public StepKind kind() {
        return StepKind.REPLICATE;
    }

    @Override
    public StepResult work(StepWork work) {
        var content = revisions.content(work.submission().revision());
        var lacking = disks.regionsLacking(content);
        boolean begunBefore = !work.step().what().isEmpty();
        if (lacking.isEmpty()) {
            return begunBefore
                    ? StepResult.Passed.counting(work.step().counted())
                    : new StepResult.Nothing(SkipReason.REGIONS_COMPLETE);
        }
        int number = begunBefore ? Math.max(work.step().counted() - 1, 0) : 0;
        for (String region : lacking) {
            number++;
            int present = number;
            work.progress().report(region, present, 0, 0);
            disks.replicate(content, region, (done, total) -> work.progress().report(region, present, done, total));
        }
        return StepResult.Passed.counting(number);
    }
}
