package dev.vitrine.images.disk;

import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/** One disk on its way in: a part file, and a mark that tells how much of it is safe. */
final class Intake {
    private static final int CHUNK = 4 << 20;
    private static final long MARK_EVERY = 8L * CHUNK;

    private final Path part;
    private final Path markFile;

    Intake(Path directory, String name) {
        this.part = directory.resolve(name + ".part");
        this.markFile = directory.resolve(name + ".mark");
    }

    Path part() {
        return part;
    }

    Mark mark(RangedSource source) {
        return StoreFiles.call(() -> Mark.read(markFile, source));
    }

    /** Brings the part file to its full length, from wherever the mark says, and gives the hash of the whole. */
    Sha256 complete(RangedSource source, Mark mark, BiConsumer<Long, Long> progress) throws IOException {
        long length = source.length();
        long resumed = StoreFiles.call(() -> Files.exists(part) && Files.size(part) == length ? mark.done() : 0L);
        MessageDigest digest = Sha256.digest();
        try (SparseFile file = StoreFiles.call(() -> SparseFile.open(part, resumed, length))) {
            StoreFiles.act(() -> rehash(file, resumed, digest));
            byte[] chunk = new byte[CHUNK];
            for (long at = resumed; at < length; at += CHUNK) {
                int count = (int) Math.min(CHUNK, length - at);
                source.readInto(chunk, at, count);
                digest.update(chunk, 0, count);
                store(file, at, chunk, count, source);
                progress.accept(at + count, length);
            }
            Sha256 hash = new Sha256(HexFormat.of().formatHex(digest.digest()));
            StoreFiles.act(() -> {
                file.force();
                mark.finished(hash).write(markFile);
            });
            return hash;
        }
    }

    /** Throws away what an attempt left behind. */
    void forget() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(markFile);
    }

    private void store(SparseFile file, long at, byte[] chunk, int count, RangedSource source) {
        StoreFiles.act(() -> {
            file.write(at, chunk, count);
            if ((at + count) % MARK_EVERY == 0) {
                file.force();
                Mark.of(source, at + count).write(markFile);
            }
        });
    }

    private static void rehash(SparseFile file, long length, MessageDigest digest) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (long at = 0; at < length; at += CHUNK) {
            int count = (int) Math.min(CHUNK, length - at);
            file.read(at, chunk, count);
            digest.update(chunk, 0, count);
        }
    }
}
