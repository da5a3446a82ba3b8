package dev.vitrine.images.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.rules.Facts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.shared.FieldPath;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What fields of items are told of the image after every load, save and check.
 *
 * @param locks those of this section
 * @param editable whether the person may save the section at all
 * @param sas what is known of SAS URLs, by address of the disk
 * @param sasDays for how many days a SAS URL must still be valid
 * @param checker what is known of the disks, and what looks at them
 * @param waysOut what a locked item offers as the way that does exist
 */
record ImageState(
        List<Finding> findings,
        List<Lock> locks,
        boolean editable,
        Map<String, Facts.Sas> sas,
        int sasDays,
        Instant now,
        DiskChecker checker,
        Function<Lock, Component[]> waysOut) {
    /** The lock on this very field, or on what it lies within; the nearest one. */
    Optional<Lock> lockAt(FieldPath path) {
        return locks.stream()
                .filter(lock -> path.within(lock.path()))
                .max(Comparator.comparingInt(lock -> lock.path().field().length()));
    }

    /** The first lock on this item, on what it lies within, or on something in it: then it can not be removed. */
    Optional<Lock> lockOn(FieldPath item) {
        return locks.stream()
                .filter(lock -> item.within(lock.path()) || lock.path().within(item))
                .findFirst();
    }

    Optional<Lock> lockOf(Lock.Reason reason) {
        return locks.stream().filter(lock -> lock.reason() == reason).findFirst();
    }

    /** The findings at this very path. */
    List<Finding> at(FieldPath path) {
        return findings.stream().filter(finding -> finding.path().equals(path)).toList();
    }

    boolean found(FieldPath item) {
        return findings.stream().anyMatch(finding -> finding.path().within(item));
    }
}
