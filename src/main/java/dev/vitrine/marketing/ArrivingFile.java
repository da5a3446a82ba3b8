package dev.vitrine.marketing;

import java.util.List;

/**
 * The translations into one language that came in.
 *
 * @param source the language that the file says it was translated from; any text
 * @param target the language that the file says it was translated into; any text
 */
record ArrivingFile(String source, String target, List<ArrivingText> texts) {
    /** A full offer has some hundreds. */
    static final int TEXTS_MAX = 5_000;
}
