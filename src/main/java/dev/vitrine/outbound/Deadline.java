package dev.vitrine.outbound;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Ends a request that takes longer than it may in all, however busily it trickles. */
final class Deadline implements Runnable {
    private final Runnable end;
    private volatile boolean over;
    private @Nullable Future<?> alarm;

    Deadline(Runnable end) {
        this.end = end;
    }

    void start(Future<?> running) {
        alarm = running;
    }

    @Override
    public void run() {
        over = true;
        end.run();
    }

    /** The request is done, one way or another. */
    void met() {
        if (alarm != null) {
            alarm.cancel(false);
        }
    }

    boolean isOver() {
        return over;
    }
}
