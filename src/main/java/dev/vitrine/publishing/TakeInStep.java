package dev.vitrine.publishing;

import dev.vitrine.images.Disks;
import dev.vitrine.offers.Revisions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Copies the certified disks into the marketplace's store; a disk that is there already is left alone. */
@Component
class TakeInStep implements StepWorker {
    private final Revisions revisions;
    private final Disks disks;

    TakeInStep(Revisions revisions, Disks disks) {
        this.revisions = revisions;
        this.disks = disks;
    }

    @Override
    public StepKind kind() {
        return StepKind.TAKE_IN;
    }

    @Override
    public StepResult work(StepWork work) {
        var pending = disks.pending(revisions.content(work.submission().revision()));
        var certified = work.before();
        if (pending.isEmpty() && certified.skipped() != null) {
            return new StepResult.Nothing(certified.skipped());
        }
        try {
            takeIn(work, pending, certified.counted());
            return StepResult.Passed.counting(certified.counted());
        } catch (Disks.ChangedDisk changed) {
            return new StepResult.Errors(changed.findings());
        }
    }

    private void takeIn(StepWork work, List<Disks.Named> pending, int all) {
        int number = Math.max(all - pending.size(), 0);
        for (Disks.Named disk : pending) {
            number++;
            int present = number;
            work.progress().report(disk.vhd().file(), present, 0, 0);
            disks.takeIn(
                    disk, (done, total) -> work.progress().report(disk.vhd().file(), present, done, total));
        }
    }
}
