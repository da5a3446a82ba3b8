package dev.vitrine.outbound;

import java.io.IOException;

/**
 * A request to a given address failed. Carries neither the query of the address nor the client's own exceptions, whose
 * messages quote what was sent and received.
 */
public final class OutboundException extends IOException {
    private final OutboundFailure failure;

    OutboundException(String host, OutboundFailure failure) {
        super(host + ": " + failure);
        this.failure = failure;
    }

    OutboundException(String host, OutboundFailure failure, Exception cause) {
        super(host + ": " + failure + " after " + cause.getClass().getSimpleName());
        this.failure = failure;
    }

    /** What went wrong. */
    public OutboundFailure failure() {
        return failure;
    }

    /** See {@link OutboundFailure#passing()}. */
    public boolean passing() {
        return failure.passing();
    }
}
