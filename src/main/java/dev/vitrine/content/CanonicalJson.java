package dev.vitrine.content;

import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;

/**
 * The one form in which sections are stored and hashed: UTF-8 JSON with sorted keys, a schema number, and without what is
 * empty or default, so that a new field changes no old hash (house.md, "content outlives code").
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /** The schema number that {@link #write} puts in front. */
    public static final int SCHEMA = 1;

    public static byte[] write(Section section) {
        throw new UnsupportedOperationException();
    }

    /** The hash under which the section is kept: SHA-256 of {@link #write}. */
    public static Sha256 hash(Section section) {
        return Sha256.ofBytes(write(section));
    }

    /** Reads stored bytes of any schema number up to the present one, lifted to the present record. */
    public static Section read(SectionKey.Kind kind, byte[] json) {
        throw new UnsupportedOperationException();
    }
}
