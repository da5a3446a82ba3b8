package dev.vitrine.outbound;

/** Failures of a source, for tests of those who read one. */
public final class SampleFailures {
    private SampleFailures() {}

    public static OutboundException of(OutboundFailure failure) {
        return new OutboundException("source.example", failure);
    }
}
