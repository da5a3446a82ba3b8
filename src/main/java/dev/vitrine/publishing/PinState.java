package dev.vitrine.publishing;

/** How a pin stands between approvers and publisher. */
public enum PinState {
    /** Noted on the desk; the publisher does not see it yet. */
    NOTED,
    /** Sent back to the publisher, and not settled since. */
    OPEN,
    /** An approver saw what became of it, and is content. */
    SETTLED
}
