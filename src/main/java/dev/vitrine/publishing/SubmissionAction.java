package dev.vitrine.publishing;

/** What may happen to an open submission, and by whom (product.md section 3, the table). */
public enum SubmissionAction {
    /** The last of the steps that now run has passed. */
    PASS(By.SYSTEM),
    /** A step found errors. */
    FIND_ERRORS(By.SYSTEM),
    /** A passing fault; it is tried again with growing pauses. */
    HESITATE(By.SYSTEM),
    /** A technical fault that does not pass. */
    BREAK(By.SYSTEM),
    CLAIM(By.APPROVER),
    /** Work renews the lease. */
    RENEW(By.HOLDER),
    HAND_OVER(By.HOLDER),
    RELEASE(By.HOLDER),
    LEASE_ENDS(By.SYSTEM),
    SEND_BACK(By.HOLDER),
    /** Approved, and a second pair of eyes is still needed. */
    APPROVE_FIRST(By.HOLDER),
    /** Approved, and that is enough; no go-live date lies ahead. */
    APPROVE(By.HOLDER),
    /** Approved, and that is enough; a go-live date lies ahead. */
    APPROVE_FOR_LATER(By.HOLDER),
    /** Sets, changes or moves the go-live date. */
    SET_DATE(By.PUBLISHER),
    CLEAR_DATE(By.PUBLISHER),
    DATE_COMES(By.SYSTEM),
    WITHDRAW(By.PUBLISHER),
    RETRY(By.ADMINISTRATOR),
    GIVE_UP(By.ADMINISTRATOR);

    /** Who may do it. */
    public enum By {
        SYSTEM,
        /** A publisher's Publisher or Owner. */
        PUBLISHER,
        /** An approver who has not approved this submission. */
        APPROVER,
        /** The approver who holds the lease. */
        HOLDER,
        ADMINISTRATOR
    }

    private final By by;

    SubmissionAction(By by) {
        this.by = by;
    }

    public By by() {
        return by;
    }
}
