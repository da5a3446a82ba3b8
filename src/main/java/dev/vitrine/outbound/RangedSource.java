package dev.vitrine.outbound;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file of known length that can be read in parts. */
public interface RangedSource {

    /** The length of the whole file in bytes. */
    long length();

    /** What the server calls this state of the file (its ETag); the same mark means the same bytes. */
    Optional<String> version();

    /**
     * The bytes from {@code from} up to, not including, {@code toExclusive}; to be closed by the caller. The stream ends
     * after exactly that many bytes or throws {@link OutboundException}: there is no short read.
     *
     * @throws IndexOutOfBoundsException when the range is empty or not within the file
     */
    InputStream read(long from, long toExclusive) throws IOException;

    /** The same, whole, for a range that fits into memory. */
    default byte[] bytes(long from, long toExclusive) throws IOException {
        byte[] bytes = new byte[Math.toIntExact(toExclusive - from)];
        readInto(bytes, from, bytes.length);
        return bytes;
    }

    /** The same, into the front of a buffer that is used again and again. */
    default void readInto(byte[] buffer, long from, int count) throws IOException {
        try (InputStream in = read(from, from + count)) {
            if (in.readNBytes(buffer, 0, count) != count) {
                throw new EOFException("source ended before " + (from + count));
            }
        }
    }
}
