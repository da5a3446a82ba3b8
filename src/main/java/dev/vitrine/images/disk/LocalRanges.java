package dev.vitrine.images.disk;

import dev.vitrine.outbound.RangedSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** A kept disk, read in parts that fit into memory. */
final class LocalRanges implements RangedSource {
    private final Path file;
    private final long length;

    LocalRanges(Path file, long length) {
        this.file = file;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    /** The name: it is the hash of the bytes. */
    @Override
    public Optional<String> version() {
        return Optional.of(file.getFileName().toString());
    }

    @Override
    public InputStream read(long from, long toExclusive) throws IOException {
        Objects.checkFromToIndex(from, toExclusive, length);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(toExclusive - from));
        try (FileChannel channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // Until the range is full.
            }
        }
        if (bytes.hasRemaining()) {
            throw new IOException(file.getFileName() + " ends before " + toExclusive);
        }
        return new ByteArrayInputStream(bytes.array());
    }
}
