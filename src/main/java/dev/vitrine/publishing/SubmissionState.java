package dev.vitrine.publishing;

/** The state of a submission; the words are those of product.md section 3. Which may follow which: {@link Lifecycle}. */
public enum SubmissionState {
    /** Staging: the steps run. */
    RUNNING,
    /** Production: the machine's checks run. */
    CHECKING,
    /** In the approvers' queue, taken by nobody. */
    WAITING,
    /** Taken by an approver, under a lease. */
    IN_REVIEW,
    /** Approved; goes live at a date. */
    SCHEDULED,
    /** Approved; the last steps run. */
    PUBLISHING,
    /** A fault that does not pass; an administrator retries or gives up. */
    TECHNICAL_FAILURE,
    /** Closed: the offer is staged or live. */
    DONE,
    /** Closed: a step found errors. */
    FAILED,
    /** Closed: an administrator gave up. */
    FAILED_FOR_GOOD,
    /** Closed: the publisher took it back. */
    WITHDRAWN,
    /** Closed: an approver sent it back with a reason. */
    CHANGES_REQUESTED;

    /** Whether the offer's one place for a submission is taken. */
    public boolean isOpen() {
        return compareTo(TECHNICAL_FAILURE) <= 0;
    }

    /** Whether jobs work on it now. */
    public boolean isRunning() {
        return this == RUNNING || this == CHECKING || this == PUBLISHING;
    }

    /** Whether it stands in the approvers' queue. */
    public boolean isQueued() {
        return this == WAITING || this == IN_REVIEW;
    }
}
