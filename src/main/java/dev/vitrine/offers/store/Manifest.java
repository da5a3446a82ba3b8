package dev.vitrine.offers.store;

import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The text form of a manifest: one line a section, {@code key hash}, in the order of the keys' text. */
public final class Manifest {
    private Manifest() {}

    /** The text form as bytes. */
    public static byte[] bytes(SortedMap<SectionKey, Sha256> manifest) {
        var lines = new TreeMap<String, Sha256>();
        manifest.forEach((key, hash) -> lines.put(key.toString(), hash));
        var text = new StringBuilder();
        lines.forEach(
                (key, hash) -> text.append(key).append(' ').append(hash.hex()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The hash that stands for these sections alone. */
    public static Sha256 hash(SortedMap<SectionKey, Sha256> manifest) {
        return Sha256.ofBytes(bytes(manifest));
    }

    /** The hash of a revision: over its manifest and the hash of the revision before it. */
    public static Sha256 chained(SortedMap<SectionKey, Sha256> manifest, @Nullable Sha256 before) {
        var digest = Sha256.digest();
        digest.update(("before " + (before == null ? "none" : before.hex()) + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes(manifest));
        return Sha256.of(HexFormat.of().formatHex(digest.digest()));
    }

    static SortedMap<SectionKey, Sha256> read(byte[] bytes) {
        var manifest = new TreeMap<SectionKey, Sha256>();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(" ", 2))
                .forEach(parts -> manifest.put(SectionKey.of(parts[0]), Sha256.of(parts[1])));
        return Collections.unmodifiableSortedMap(manifest);
    }
}
