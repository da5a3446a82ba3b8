package dev.vitrine.images.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** A file of fixed length that is written from front to back and takes no room where it is zero. */
final class SparseFile implements AutoCloseable {
    /** The unit in which file systems give out room. */
    private static final int BLOCK = 4_096;

    private static final byte[] ZEROS = new byte[BLOCK];

    private final RandomAccessFile file;
    private final FileChannel channel;

    private SparseFile(RandomAccessFile file) {
        this.file = file;
        this.channel = file.getChannel();
    }

    /** Opens or makes the file with its first {@code kept} bytes as they are and zeros behind, up to {@code length}. */
    static SparseFile open(Path path, long kept, long length) throws IOException {
        var file = new RandomAccessFile(path.toFile(), "rw");
        try {
            file.setLength(kept);
            file.setLength(length);
            return new SparseFile(file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Writes the bytes at this place, where there are only zeros so far; blocks that are zero are left out. */
    void write(long position, byte[] bytes, int length) throws IOException {
        int from = 0;
        while (from < length) {
            int end = endOfRun(position, bytes, from, length, true);
            if (end == from) {
                end = endOfRun(position, bytes, from, length, false);
                writeFully(position + from, ByteBuffer.wrap(bytes, from, end - from));
            }
            from = end;
        }
    }

    /** Where the blocks that are zero, or are not, come to an end. */
    private static int endOfRun(long position, byte[] bytes, int from, int length, boolean zero) {
        int at = from;
        while (at < length) {
            int next = (int) Math.min(length, at + BLOCK - (position + at) % BLOCK);
            if (Arrays.equals(bytes, at, next, ZEROS, 0, next - at) != zero) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private void writeFully(long position, ByteBuffer bytes) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    /** Reads back into the whole buffer; for bytes that were kept. */
    void read(long position, byte[] into, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into, 0, length);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("file ends at " + (position + buffer.position()));
            }
        }
    }

    /** Returns when all that was written outlives a power cut. */
    void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
