package dev.vitrine.publishing;

import java.time.Duration;

/** Writes progress now and then: the start of each piece of work at once, what follows at most once a second. */
final class StepProgress implements StepWork.Progress {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final StepWork.Progress book;
    private long next = System.nanoTime();

    StepProgress(StepWork.Progress book) {
        this.book = book;
    }

    @Override
    public void report(String what, int number, long done, long total) {
        long now = System.nanoTime();
        if (total == 0 || now - next >= 0) {
            book.report(what, number, done, total);
            next = now + PAUSE;
        }
    }
}
