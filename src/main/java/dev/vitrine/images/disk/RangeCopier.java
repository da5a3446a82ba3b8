package dev.vitrine.images.disk;

import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.Sha256;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.BiConsumer;

/**
 * Copies disks in ranges, several at once: each is read and written by a thread of its own, while the hash is taken and
 * the mark is set in their order. What lies behind the mark may be there or not; a later attempt begins at the mark.
 */
final class RangeCopier {
    /** The most that Azure takes as pages in one request. */
    static final int RANGE = 4 << 20;

    private static final long MARK_EVERY = 8L * RANGE;

    private final CopyLimits limits;
    private final Buffers buffers;

    RangeCopier(CopyLimits limits) {
        this.limits = limits;
        this.buffers = new Buffers(limits.rangesInAll(), RANGE);
    }

    /**
     * Brings the target to the source's full length and gives the hash of the whole.
     *
     * @throws IOException when the source fails; what has come in one piece by then is marked
     */
    Sha256 copy(RangedSource source, CopyTarget target, BiConsumer<Long, Long> progress) throws IOException {
        long length = source.length();
        var copy = new Copy(target, target.done(), Sha256.digest());
        each(target.bytes(), copy.at, range -> digest(copy.digest, range));
        try (var ranges = new RangesAhead(source, copy.at, length, target::write, buffers, limits)) {
            while (copy.at < length) {
                next(ranges, copy, progress, length);
            }
        }
        return hash(copy.digest);
    }

    /** Marks, when the source fails, while the target is still open for those who write to it. */
    private static void next(RangesAhead ranges, Copy copy, BiConsumer<Long, Long> progress, long length)
            throws IOException {
        try {
            ranges.next(copy::take);
        } catch (IOException e) {
            copy.mark();
            throw e;
        }
        progress.accept(copy.at, length);
    }

    /** The hash of all that a source has. */
    Sha256 hash(RangedSource source) throws IOException {
        MessageDigest digest = Sha256.digest();
        each(source, source.length(), range -> digest(digest, range));
        return hash(digest);
    }

    private void each(RangedSource source, long end, RangesAhead.Use use) throws IOException {
        try (var ranges = new RangesAhead(source, 0, end, (at, bytes, count) -> {}, buffers, limits)) {
            for (long at = 0; at < end; at += RANGE) {
                ranges.next(use);
            }
        }
    }

    private static void digest(MessageDigest digest, RangesAhead.Range range) {
        digest.update(range.bytes(), 0, range.count());
    }

    private static Sha256 hash(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    /** How far one copy is. */
    private static final class Copy {
        private final CopyTarget target;
        private final MessageDigest digest;
        private long at;
        private long marked;

        Copy(CopyTarget target, long at, MessageDigest digest) {
            this.target = target;
            this.at = at;
            this.marked = at;
            this.digest = digest;
        }

        void take(RangesAhead.Range range) {
            digest(digest, range);
            at = range.at() + range.count();
            if (at - marked >= MARK_EVERY) {
                mark();
            }
        }

        void mark() {
            if (at > marked) {
                target.mark(at);
                marked = at;
            }
        }
    }
}
