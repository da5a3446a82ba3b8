package dev.vitrine.images;

import dev.vitrine.images.Disks.Named;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Moment;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Severity;
import dev.vitrine.shared.FieldPath;
import java.util.List;
import java.util.Optional;

/** Says what a look at a disk found as findings at the field that names it. */
public final class DiskFindings {
    private DiskFindings() {}

    static List<Finding> of(Named disk, VhdReport report) {
        return report.problems().stream()
                .map(problem -> of(disk.path(), disk.vhd().file(), problem, report))
                .toList();
    }

    /** The words of one problem: the same in a report, in a finding of the certification, and in mail. */
    public static Finding of(FieldPath path, String file, VhdProblem problem, VhdReport report) {
        return new Finding(
                rule(problem),
                problem.isWarning() ? Severity.WARNING : Severity.ERROR,
                Moment.STAGING,
                path,
                List.of(
                        file,
                        bytes(report.footer().map(VhdFooter::currentSize)),
                        bytes(report.fileLength()),
                        report.found().getOrDefault(problem, "")));
    }

    /** A number of bytes as findings carry it: whoever shows it writes it as his reader does. */
    private static String bytes(Optional<Long> count) {
        return count.map(DiskFindings::bytes).orElse("");
    }

    static String bytes(long count) {
        return count + " B";
    }

    /** The rule of the same name: {@code VHD_} and the problem. */
    static Rule rule(VhdProblem problem) {
        return Rule.valueOf("VHD_" + problem.name());
    }
}
