package dev.vitrine.images.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file of fixed length that is written in pieces, by several threads, and takes no room where it is zero. */
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
        DataRuns.<IOException>each(
                ZEROS,
                position,
                bytes,
                length,
                (from, end) -> writeFully(position + from, ByteBuffer.wrap(bytes, from, end - from)));
    }

    private void writeFully(long position, ByteBuffer bytes) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
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
