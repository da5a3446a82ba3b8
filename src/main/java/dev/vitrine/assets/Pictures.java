package dev.vitrine.assets;

import dev.vitrine.shared.Sha256;
import java.util.Optional;

/** Pictures of the present publisher, kept by the hash of their re-encoded bytes (acceptance.md 4, Images). */
public interface Pictures {
    /**
     * @param mediaType {@code image/png} or {@code image/jpeg}
     */
    record Stored(Sha256 hash, String mediaType, int width, int height) {}

    /** What became of {@link #store}. */
    sealed interface Storing {
        record Kept(Stored picture) implements Storing {}

        /** Refused with a reason; the translation is {@code assets.problem.{PROBLEM}}. */
        record Refused(Problem problem) implements Storing {}
    }

    /** Why bytes are no acceptable picture. */
    enum Problem {
        NOT_A_PICTURE,
        NOT_PNG,
        TOO_MANY_BYTES,
        TOO_MANY_PIXELS,
        WRONG_SIZE,
        /** A JPEG for the press (CMYK), which screens do not show alike. */
        WRONG_COLOURS,
        DAMAGED
    }

    /**
     * What is asked of a picture.
     *
     * @param width exact width, or 0 for any
     * @param pngOnly PNG alone, or PNG and JPEG
     */
    record Wanted(int width, int height, boolean pngOnly, int maxBytes) {}

    /** Decodes, checks, re-encodes and keeps. Needs MARKETING_EDIT. The same bytes are kept once. */
    Storing store(byte[] upload, Wanted wanted);

    /** The bytes, if this publisher has such a picture. Needs OFFER_READ or STOREFRONT_READ. */
    Optional<Content> find(Sha256 hash);

    record Content(String mediaType, byte[] bytes) {}
}
