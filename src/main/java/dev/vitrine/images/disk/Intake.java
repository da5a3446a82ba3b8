package dev.vitrine.images.disk;

import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** One disk on its way into a directory: a part file, and a mark that tells how much of it is safe. */
final class Intake {
    private final Path part;
    private final Path markFile;
    private final RangeCopier copier;

    Intake(Path directory, String name, RangeCopier copier) {
        this.part = directory.resolve(name + ".part");
        this.markFile = directory.resolve(name + ".mark");
        this.copier = copier;
    }

    Path part() {
        return part;
    }

    Mark mark(RangedSource source) {
        return StoreFiles.call(markFile, () -> Mark.read(markFile, source));
    }

    /** Brings the part file to its full length, from wherever the mark says, and gives the hash of the whole. */
    Sha256 complete(RangedSource source, Mark mark, BiConsumer<Long, Long> progress) throws IOException {
        long length = source.length();
        long resumed = StoreFiles.call(part, () -> Files.exists(part) && Files.size(part) == length ? mark.done() : 0L);
        try (SparseFile file = StoreFiles.call(part, () -> SparseFile.open(part, resumed, length))) {
            Sha256 hash = copier.copy(source, new Part(file, mark, resumed), progress);
            StoreFiles.act(part, () -> {
                file.force();
                mark.finished(hash).write(markFile);
            });
            return hash;
        }
    }

    /** The hash of what really lies in the part file. */
    Sha256 hash() throws IOException {
        return copier.hash(StoreFiles.call(part, () -> new LocalRanges(part, Files.size(part))));
    }

    /** Throws away what an attempt left behind. */
    void forget() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(markFile);
    }

    /** The part file while it is being filled. */
    private final class Part implements CopyTarget {
        private final SparseFile file;
        private final Mark start;
        private final long done;

        Part(SparseFile file, Mark start, long done) {
            this.file = file;
            this.start = start;
            this.done = done;
        }

        @Override
        public long done() {
            return done;
        }

        @Override
        public RangedSource bytes() {
            return new LocalRanges(part, start.length());
        }

        @Override
        public void write(long at, byte[] bytes, int count) {
            StoreFiles.act(part, () -> file.write(at, bytes, count));
        }

        @Override
        public void mark(long reached) {
            StoreFiles.act(part, () -> {
                file.force();
                start.reached(reached).write(markFile);
            });
        }
    }
}
