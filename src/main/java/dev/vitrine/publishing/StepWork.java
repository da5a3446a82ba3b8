package dev.vitrine.publishing;

import dev.vitrine.publishing.Submissions.Step;
import dev.vitrine.publishing.Submissions.Submission;

/**
 * A step to be done: whose, and what is known of it. It may be the second time, after a crash.
 *
 * @param ordinal place of the step in the submission
 */
record StepWork(Submission submission, int ordinal, Progress progress) {
    /** Tells those who wait how far it is. */
    interface Progress {
        /** See {@link Submissions.Step}; {@link Stopped} when the submission was withdrawn meanwhile. */
        void report(String what, int number, long done, long total);
    }

    /** The work is no longer wanted. */
    static final class Stopped extends RuntimeException {
        Stopped() {
            super("withdrawn", null, false, false);
        }
    }

    /**
     * The step may not be finished now, for a reason that passes and is nobody's fault here; thrown by its effect, of which
     * nothing then stays.
     */
    static final class Held extends RuntimeException {
        Held(String fault) {
            super(fault, null, false, false);
        }
    }

    /** What the step would bring about is not what was approved: nothing that passes by itself. */
    static final class Unsealed extends RuntimeException {
        Unsealed(String message) {
            super(message, null, false, false);
        }
    }

    Step step() {
        return submission.steps().get(ordinal);
    }

    /** The step before this one. */
    Step before() {
        return submission.steps().get(ordinal - 1);
    }
}
