package dev.vitrine.testing;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What a piece of work costs, not how long a busy machine lets it wait. */
public final class CpuTime {
    private CpuTime() {}

    /** Processor time of {@code work}, done by the calling thread alone. */
    public static Duration of(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var start = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }
}
