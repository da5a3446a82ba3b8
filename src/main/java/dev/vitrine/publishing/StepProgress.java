package dev.vitrine.publishing;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Writes progress now and then: the start of each piece of work at once, what follows at most once a second, and ever more
 * seldom the longer a piece takes. On the way it measures how fast the work is of late.
 */
final class StepProgress implements StepWork.Progress {
    private static final long FIRST_PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(5).toNanos();
    private static final double PAUSE_GROWTH = 1.1;
    /** What the latest measurement counts against those before it. */
    private static final double WEIGHT = 0.3;

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final Book book;
    private final LongSupplier clock;

    private String piece = "";
    private boolean isMeasuring;
    private long wroteAt;
    private long wroteDone;
    private long pause;
    private double rate;

    /** Where progress is written down. */
    @FunctionalInterface
    interface Book {
        /** @param rate units done per second, 0 when nobody knows yet */
        void write(String what, int number, long done, long total, long rate);
    }

    /** @param clock nanoseconds from any moment on */
    StepProgress(Book book, LongSupplier clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void report(String what, int number, long done, long total) {
        long now = clock.getAsLong();
        boolean isNew = total == 0 || !what.equals(piece);
        if (isNew || !isMeasuring) {
            piece = what;
            isMeasuring = total > 0;
            rate = 0;
            pause = FIRST_PAUSE;
        } else if (now - wroteAt < pause) {
            return;
        } else {
            measure(done, now);
            pause = Math.min((long) (pause * PAUSE_GROWTH), LONGEST_PAUSE);
        }
        wroteAt = now;
        wroteDone = done;
        book.write(what, number, done, total, Math.round(rate));
    }

    /** What an earlier attempt had done is no part of it: the first report of a piece is where measuring begins. */
    private void measure(long done, long now) {
        double latest = Math.max(0, done - wroteDone) * NANOS / (now - wroteAt);
        rate = rate == 0 ? latest : rate + WEIGHT * (latest - rate);
    }
}
