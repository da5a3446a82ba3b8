package dev.vitrine.workbooks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cells, in which what cannot stand in XML is written as {@code _x000D_} (ECMA-376, ST_Xstring). */
public final class CellText {
    /** No cell holds more characters. */
    public static final int MAX = 32_767;

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** The text as a cell holds it. */
    public static String write(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean like = c == '_' && text.startsWith("x", i + 1);
            if (like || c < ' ' && c != '\t' && c != '\n' || c > '\uFFFD') {
                out.append(String.format("_x%04X_", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** The text that a cell holds. */
    public static String read(String cell) {
        return ESCAPE.matcher(cell)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
