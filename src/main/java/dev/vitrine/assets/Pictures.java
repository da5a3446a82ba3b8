package dev.vitrine.assets;

import dev.vitrine.shared.Sha256;
import java.util.List;
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

    /** Reads a picture that is larger than wanted, to cut from it; nothing of it is kept. Needs MARKETING_EDIT. */
    Opening open(byte[] upload);

    /** What became of {@link #open}. */
    sealed interface Opening {
        record Opened(Original original) implements Opening {}

        record Refused(Problem problem) implements Opening {}
    }

    /**
     * A picture to cut from; whoever cuts holds it as long as he does.
     *
     * @param bytes as they came, PNG or JPEG; never to be shown
     * @param view the same picture of our own making, small enough for a screen
     */
    record Original(byte[] bytes, int width, int height, Content view) {}

    /**
     * A part of an original, to be made as small as is wanted.
     *
     * @param x pixels of the original from its left edge, as y from its top
     */
    record Cut(int x, int y, int width, int height, Wanted wanted) {}

    /** What became of {@link #cut}. */
    sealed interface Cutting {
        /** In the order of the cuts. */
        record Kept(List<Stored> pictures) implements Cutting {}

        record Refused(Problem problem) implements Cutting {}
    }

    /**
     * Cuts and shrinks, and keeps all the parts as PNG or none of them. A part that reaches out of the original or would have
     * to be enlarged is WRONG_SIZE. Needs MARKETING_EDIT.
     */
    Cutting cut(Original original, List<Cut> cuts);

    /** What a picture to cut from may weigh at most, in bytes. */
    int ORIGINAL_BYTES_MAX = 12 << 20;

    /** The bytes, if this publisher has such a picture. Needs OFFER_READ or STOREFRONT_READ. */
    Optional<Content> find(Sha256 hash);

    record Content(String mediaType, byte[] bytes) {}
}
