package dev.vitrine.images.disk;

import java.util.Arrays;

/** Finds in bytes for a place the runs of blocks that are not all zero: what must be written into a file of holes. */
final class DataRuns {
    private DataRuns() {}

    /** Gets one run, as a part of the bytes. */
    @FunctionalInterface
    interface Taker<X extends Exception> {
        void take(int from, int toExclusive) throws X;
    }

    /**
     * Tells each run once, in order.
     *
     * @param position where the bytes belong; blocks are counted from the start of the whole file
     */
    static <X extends Exception> void each(byte[] zeroBlock, long position, byte[] bytes, int length, Taker<X> taker)
            throws X {
        int from = 0;
        while (from < length) {
            int end = endOfRun(zeroBlock, position, bytes, from, length, true);
            if (end == from) {
                end = endOfRun(zeroBlock, position, bytes, from, length, false);
                taker.take(from, end);
            }
            from = end;
        }
    }

    /** Where the blocks that are zero, or are not, come to an end. */
    private static int endOfRun(byte[] zeros, long position, byte[] bytes, int from, int length, boolean zero) {
        int at = from;
        while (at < length) {
            int next = (int) Math.min(length, at + zeros.length - (position + at) % zeros.length);
            if (Arrays.equals(bytes, at, next, zeros, 0, next - at) != zero) {
                return at;
            }
            at = next;
        }
        return at;
    }
}
