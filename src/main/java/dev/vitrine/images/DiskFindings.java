package dev.vitrine.images;

import dev.vitrine.images.Disks.Named;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Moment;
import dev.vitrine.rules.Rule;
import dev.vitrine.rules.Severity;
import java.util.List;

/** Says what a look at a disk found as findings at the field that names it. */
final class DiskFindings {
    private DiskFindings() {}

    static List<Finding> of(Named disk, VhdReport report) {
        return report.problems().stream()
                .map(problem -> of(disk, problem, report))
                .toList();
    }

    static Finding of(Named disk, VhdProblem problem, VhdReport report) {
        Severity severity = problem.isWarning() ? Severity.WARNING : Severity.ERROR;
        String length = report.fileLength().map(String::valueOf).orElse("");
        String size =
                report.footer().map(VhdFooter::currentSize).map(String::valueOf).orElse("");
        return new Finding(
                rule(problem),
                severity,
                Moment.STAGING,
                disk.path(),
                List.of(disk.vhd().file(), size, length));
    }

    /** The rule of the same name: {@code VHD_} and the problem. */
    static Rule rule(VhdProblem problem) {
        return Rule.valueOf("VHD_" + problem.name());
    }
}
