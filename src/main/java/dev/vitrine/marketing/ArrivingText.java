package dev.vitrine.marketing;

import org.jspecify.annotations.Nullable;

/**
 * One translation, as it comes in.
 *
 * @param line where it stands in its file: a row of a sheet, a line of an XLIFF file
 * @param path what the file says it is of; any text
 * @param source what the file says is translated; any text
 * @param sourceHash the mark that went out with the source; any text
 * @param target empty when it is not translated; null when its cell holds something else than text
 */
record ArrivingText(
        int line,
        String path,
        String source,
        String sourceHash,
        @Nullable String target) {}
