package dev.vitrine.kit;

import java.util.Locale;

/** The meaning that a colour carries; never the only carrier of it. */
public enum Tone {
    /** In production, passed, added. */
    LIVE,
    /** In staging, a running step. */
    STAGED,
    /** In review. */
    REVIEW,
    /** Changes requested, stale, a warning. */
    WARN,
    /** An error, late, removed. */
    ERROR,
    /** A draft, empty, neutral. */
    DRAFT,
    /** Removed from sale: an outline alone. */
    OUTLINE,
    /** Selected, or the frame's own colour. */
    ACCENT;

    String className() {
        return "v-tone-" + name().toLowerCase(Locale.ROOT);
    }
}
