package dev.vitrine.images.disk;

import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How far an intake has come; kept beside what has come of the disk, and for a while after it.
 *
 * @param length of the source
 * @param version the source's version mark, empty when it has none
 * @param done bytes that are safely in the part file
 * @param hash of the whole, once all is done
 */
record Mark(long length, String version, long done, Optional<Sha256> hash) {

    static Mark of(RangedSource source, long done) {
        return new Mark(source.length(), source.version().orElse(""), done, Optional.empty());
    }

    Mark reached(long place) {
        return new Mark(length, version, place, Optional.empty());
    }

    Mark finished(Sha256 whole) {
        return new Mark(length, version, length, Optional.of(whole));
    }

    /** The mark of an earlier attempt at this source; a start when there is none, or when the source may have changed. */
    static Mark read(Path file, RangedSource source) throws IOException {
        Mark start = of(source, 0);
        try {
            List<String> lines = Files.readAllLines(file);
            long length = Long.parseLong(lines.get(0));
            String version = lines.get(1);
            Optional<Sha256> hash =
                    Optional.of(lines.get(3)).filter(hex -> !hex.isEmpty()).map(Sha256::of);
            return new Mark(length, version, Long.parseLong(lines.get(2)), hash).orStart(source);
        } catch (NoSuchFileException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return start;
        }
    }

    /** This mark if it is one of this very source, else a start: without a version mark nothing proves a source the same. */
    Mark orStart(RangedSource source) {
        Mark start = of(source, 0);
        boolean isSame = !version.isEmpty() && version.equals(start.version) && length == start.length;
        return isSame && done >= 0 && done <= length ? this : start;
    }

    void write(Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        List<String> lines = List.of(
                Long.toString(length),
                version,
                Long.toString(done),
                hash.map(Sha256::hex).orElse(""));
        Files.write(fresh, lines);
        StoreFiles.settle(fresh, file);
    }
}
