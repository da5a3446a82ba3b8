package dev.vitrine.images;

import java.util.List;
import java.util.Optional;

/**
 * What a look at a disk brought to light.
 *
 * @param fileLength in bytes; empty when the file could not be opened
 * @param footer empty when it could not be read
 * @param problems errors and warnings, each kind at most once, in the order of {@link VhdProblem}
 */
public record VhdReport(Optional<Long> fileLength, Optional<VhdFooter> footer, List<VhdProblem> problems) {
    public VhdReport {
        problems = List.copyOf(problems);
    }

    /** Whether the disk may be taken in: warnings do not stand in the way. */
    public boolean isSound() {
        return problems.stream().allMatch(VhdProblem::isWarning);
    }

    /** A file that could not be read at all. */
    static VhdReport unreadable(VhdProblem problem) {
        return new VhdReport(Optional.empty(), Optional.empty(), List.of(problem));
    }
}
