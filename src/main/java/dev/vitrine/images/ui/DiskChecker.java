package dev.vitrine.images.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.ImageChecks;
import dev.vitrine.images.ImageChecks.Kept;
import dev.vitrine.images.VhdReport;
import dev.vitrine.kit.PersonNames;
import dev.vitrine.kit.StateBadge;
import dev.vitrine.kit.Tone;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the fields of disks ask for the image check: the last report of each, and the dialog that makes a new one. */
final class DiskChecker {
    /**
     * A disk as people know it.
     *
     * @param label what it is in its version
     * @param path where it stands
     */
    record Disk(String label, FieldPath path, Vhd vhd) {}

    private final ImageChecks checks;
    private final PersonNames people;
    private final OfferId offer;
    private final Runnable changed;
    private Set<Vhd> saved = Set.of();
    private Map<String, Kept> last = Map.of();

    /** @param changed called when there are new reports */
    DiskChecker(ImageChecks checks, PersonNames people, OfferId offer, Runnable changed) {
        this.checks = checks;
        this.people = people;
        this.offer = offer;
        this.changed = changed;
    }

    /** Reads the last reports of the disks that are saved: those alone can be looked at. */
    void read(Collection<Vhd> disks) {
        saved = Set.copyOf(disks);
        last = checks.last(saved);
    }

    boolean isSaved(Vhd disk) {
        return saved.contains(disk);
    }

    Optional<Kept> last(Vhd disk) {
        return Optional.ofNullable(last.get(disk.address()));
    }

    /** Opens the check of these disks and begins it. */
    void check(List<Disk> disks) {
        CheckDialog dialog = dialog(disks, true);
        dialog.open();
        dialog.begin();
    }

    /** Opens the last report. */
    void show(Disk disk, boolean mayCheck) {
        dialog(List.of(disk), mayCheck).open();
    }

    private CheckDialog dialog(List<Disk> disks, boolean mayCheck) {
        return new CheckDialog(checks, people, offer, disks, last, mayCheck, () -> {
            read(saved);
            changed.run();
        });
    }

    /** What came of a check, in a word. */
    static String word(Component reader, VhdReport report) {
        int count = report.problems().size();
        if (count == 0) {
            return reader.getTranslation("images.check.sound");
        }
        return reader.getTranslation(report.isSound() ? "images.check.warned" : "images.check.failed", count);
    }

    static StateBadge badge(Component reader, VhdReport report) {
        String word = word(reader, report);
        if (report.problems().isEmpty()) {
            return new StateBadge(Tone.LIVE, word, "passed");
        }
        return report.isSound()
                ? new StateBadge(Tone.WARN, word, "warning")
                : new StateBadge(Tone.ERROR, word, "error");
    }
}
