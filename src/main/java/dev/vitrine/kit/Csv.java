package dev.vitrine.kit;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comma-separated values for people and their spreadsheets: every cell is quoted, none is taken for a formula, and a row is
 * one line whatever its cells say.
 *
 * @param carriageReturn what stands for one within a cell
 * @param lineFeed what stands for one within a cell
 */
public record Csv(String carriageReturn, String lineFeed) {
    /** To begin a file with: some programs know by it that it is UTF-8. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA = "=+-@\t\r";

    /** These cells as a line with its end. */
    public String row(String... cells) {
        return Stream.of(cells).map(this::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A text that a spreadsheet would compute gets an apostrophe before it. */
    private String cell(String text) {
        var harmless = text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"'
                + harmless.replace("\"", "\"\"").replace("\r", carriageReturn).replace("\n", lineFeed)
                + '"';
    }
}
