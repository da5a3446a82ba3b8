package dev.vitrine.images.disk;

import dev.vitrine.images.Disks;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.RangedSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Brings the ranges of a source, several at once, and hands them out in their order, all to one thread. Each range has a
 * virtual thread of its own, which a closing interrupts.
 */
final class RangesAhead implements AutoCloseable {
    private final RangedSource source;
    private final long end;
    private final Work work;
    private final Buffers buffers;
    private final CopyLimits limits;
    private final Deque<Range> ahead = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private long next;

    /** What is done with a range in its own thread, once its bytes are there. */
    @FunctionalInterface
    interface Work {
        void on(long at, byte[] bytes, int count);
    }

    /** What the reader does with a range when its turn comes. */
    @FunctionalInterface
    interface Use {
        void of(Range range);
    }

    /** Some bytes of the source; the buffer is given back once they were used. */
    record Range(long at, byte[] bytes, int count, Future<?> arrival) {}

    RangesAhead(RangedSource source, long from, long end, Work work, Buffers buffers, CopyLimits limits) {
        this.source = source;
        this.next = from;
        this.end = end;
        this.work = work;
        this.buffers = buffers;
        this.limits = limits;
    }

    /** Waits for the next range and uses it; there must be one. */
    void next(Use use) throws IOException {
        try {
            ask();
            Range range = ahead.getFirst();
            range.arrival().get();
            use.of(range);
            ahead.removeFirst();
            buffers.giveBack(range.bytes());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Disks.PassingFault("interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    private void ask() throws InterruptedException {
        while (ahead.size() < limits.rangesPerDisk() && next < end) {
            byte[] buffer = ahead.isEmpty() ? buffers.take() : buffers.poll();
            if (buffer == null) {
                return;
            }
            long at = next;
            int count = (int) Math.min(buffer.length, end - at);
            ahead.addLast(new Range(at, buffer, count, threads.submit(() -> bring(at, buffer, count))));
            next = at + count;
        }
    }

    private boolean bring(long at, byte[] buffer, int count) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                source.readInto(buffer, at, count);
                work.on(at, buffer, count);
                return true;
            } catch (OutboundException e) {
                if (!e.passing() || attempt >= limits.attempts()) {
                    throw e;
                }
                Thread.sleep(limits.pause().multipliedBy(1L << Math.min(attempt - 1, 10)));
            }
        }
    }

    private static IOException rethrown(Throwable cause) {
        return switch (cause) {
            case InterruptedIOException e -> throw new Disks.PassingFault("interrupted");
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> new IOException(cause);
        };
    }

    /** Ends what is on its way; from then on nothing more is read or written. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
        ahead.forEach(range -> buffers.giveBack(range.bytes()));
    }
}
