package dev.vitrine.publishing;

import dev.vitrine.images.Disks;
import dev.vitrine.offers.Revisions;
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
        int number = certified.counted() - pending.size();
        for (Disks.Named disk : pending) {
            number++;
            int present = number;
            work.progress().report(disk.vhd().file(), present, 0, 0);
            disks.takeIn(
                    disk, (done, total) -> work.progress().report(disk.vhd().file(), present, done, total));
        }
        return StepResult.Passed.counting(certified.counted());
    }
}
