package dev.vitrine.publishing;

import dev.vitrine.rules.Finding;
import java.util.List;

/** What came of a step; nothing of it counts until it is written down. */
sealed interface StepResult {
    /**
     * The step passed.
     *
     * @param counted see {@link Submissions.Step}
     * @param effect what the step does to the offer; done in the transaction that writes the result down, or never
     * @param warnings what was found and stays with the submission
     */
    record Passed(int counted, Runnable effect, List<Finding> warnings) implements StepResult {
        Passed(int counted, Runnable effect) {
            this(counted, effect, List.of());
        }

        static Passed counting(int counted) {
            return new Passed(counted, () -> {});
        }
    }

    /** There was nothing to do. */
    record Nothing(SkipReason reason) implements StepResult {}

    /** Errors in the content: for the publisher to mend. */
    record Errors(List<Finding> findings) implements StepResult {}
}
