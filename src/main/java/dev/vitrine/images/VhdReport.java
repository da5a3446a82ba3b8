package dev.vitrine.images;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a look at a disk brought to light. It holds nothing that a server wrote as it liked: what stands here may be shown
 * and kept.
 *
 * @param kind what the disk was judged as
 * @param fileLength in bytes; empty when the file could not be opened
 * @param footer empty when there is none, or when it could not be read
 * @param found errors and warnings in their order, each with what its message names beside name and sizes: the status of an
 *     answer, the format of a file, a limit, or nothing
 */
public record VhdReport(
        DiskKind kind, Optional<Long> fileLength, Optional<VhdFooter> footer, Map<VhdProblem, String> found) {
    /** What became of a check. */
    public enum Outcome {
        PASSED,
        WARNING,
        FAILED,
        /** A check before it failed, so that it could not be made. */
        NOT_REACHED
    }

    /**
     * One check of the report.
     *
     * @param problem what it found, when it failed or warns
     * @param because the check that stood in the way of one that was not reached
     */
    public record Checked(VhdCheck check, Outcome outcome, Optional<VhdProblem> problem, Optional<VhdCheck> because) {}

    public VhdReport {
        Map<VhdProblem, String> ordered = new EnumMap<>(VhdProblem.class);
        ordered.putAll(found);
        found = Collections.unmodifiableMap(ordered);
    }

    /** A file that could not be read at all. */
    static VhdReport unreadable(DiskKind kind, VhdProblem problem, String detail) {
        return new VhdReport(kind, Optional.empty(), Optional.empty(), Map.of(problem, detail));
    }

    /** Errors and warnings, each kind at most once, in the order of {@link VhdProblem}. */
    public List<VhdProblem> problems() {
        return List.copyOf(found.keySet());
    }

    /** Whether the disk may be taken in: warnings do not stand in the way. */
    public boolean isSound() {
        return found.keySet().stream().allMatch(VhdProblem::isWarning);
    }

    /** Whether another look may show more, with nobody changing anything. */
    public boolean isPassing() {
        return found.keySet().stream().anyMatch(VhdProblem::isPassing);
    }

    /** Every check, in its order, with what became of it. */
    public List<Checked> checks() {
        return Arrays.stream(VhdCheck.values()).map(this::checked).toList();
    }

    private Checked checked(VhdCheck check) {
        Optional<VhdProblem> problem = found.keySet().stream()
                .filter(candidate -> candidate.check() == check)
                .findFirst();
        if (problem.isPresent()) {
            Outcome outcome = problem.get().isWarning() ? Outcome.WARNING : Outcome.FAILED;
            return new Checked(check, outcome, problem, Optional.empty());
        }
        Optional<VhdCheck> because = inTheWayOf(check);
        Outcome outcome = because.isPresent() ? Outcome.NOT_REACHED : Outcome.PASSED;
        return new Checked(check, outcome, Optional.empty(), because);
    }

    /** A gate that is shut; and how long a file must be follows from the size for a fixed disk alone. */
    private Optional<VhdCheck> inTheWayOf(VhdCheck check) {
        return found.keySet().stream()
                .map(VhdProblem::check)
                .filter(failed -> failed.compareTo(check) < 0)
                .filter(failed -> failed.isGate() || failed == VhdCheck.TYPE && check == VhdCheck.LENGTH)
                .findFirst();
    }
}
