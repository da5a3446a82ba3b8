package dev.vitrine.publishing;

/** How far a step is. */
public enum StepState {
    WAITING,
    RUNNING,
    /** A passing fault stood in the way; the step is tried again by itself. */
    RETRYING,
    DONE,
    /** There was nothing to do, for a {@link SkipReason}. */
    SKIPPED,
    /** Errors were found, or a fault that does not pass. */
    FAILED;

    /** Whether the step needs nothing more. */
    public boolean isOver() {
        return this == DONE || this == SKIPPED;
    }
}
