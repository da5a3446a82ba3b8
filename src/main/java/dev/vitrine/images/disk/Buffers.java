package dev.vitrine.images.disk;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bounded number of buffers that all copies of a node share, first come, first served. */
final class Buffers {
    private final int size;
    private final Semaphore permits;
    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

    Buffers(int number, int size) {
        this.size = size;
        this.permits = new Semaphore(number, true);
    }

    /** Waits for a buffer; only for those who hold none, or two could wait for each other. */
    byte[] take() throws InterruptedException {
        permits.acquire();
        return buffer();
    }

    /** A buffer if one is to be had now and nobody waits. */
    byte @Nullable [] poll() throws InterruptedException {
        // Unlike tryAcquire() without a time this one does not overtake those who wait.
        return permits.tryAcquire(0, TimeUnit.SECONDS) ? buffer() : null;
    }

    void giveBack(byte[] buffer) {
        free.add(buffer);
        permits.release();
    }

    private byte[] buffer() {
        byte[] used = free.poll();
        return used == null ? new byte[size] : used;
    }
}
