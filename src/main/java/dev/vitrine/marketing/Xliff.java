package dev.vitrine.marketing;

import dev.vitrine.shared.LanguageTag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes XLIFF 2.0: a unit a text, its limit and the hash of its source as notes. */
final class Xliff {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.";
    static final String HASH = "source-hash";

    /** In names of units only letters, digits and a few signs may stand; the others are written by their number. */
    private static final Pattern ESCAPED = Pattern.compile("_([0-9A-F]{4})");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.:-]");

    private final StringBuilder out = new StringBuilder();

    private Xliff() {}

    static byte[] write(LanguageTag source, LanguageTag target, List<TranslationUnit> units) {
        var xliff = new Xliff();
        xliff.out
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"")
                .append(NAMESPACE)
                .append("0\" version=\"2.0\" srcLang=\"")
                .append(source)
                .append("\" trgLang=\"")
                .append(target)
                .append("\">\n<file id=\"offer\" xml:space=\"preserve\">\n");
        units.forEach(xliff::unit);
        return xliff.out.append("</file>\n</xliff>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The path as it may stand in a name; {@link #path} reads it again. */
    static String id(String path) {
        var id = new StringBuilder();
        for (char c : path.toCharArray()) {
            if (PLAIN.matcher(String.valueOf(c)).matches()) {
                id.append(c);
            } else {
                id.append(String.format("_%04X", (int) c));
            }
        }
        return id.toString();
    }

    static String path(String id) {
        return ESCAPED.matcher(id)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private void unit(TranslationUnit unit) {
        out.append("<unit id=\"")
                .append(id(unit.path().toString()))
                .append("\">\n<notes><note category=\"limit\">")
                .append(unit.limit())
                .append("</note><note category=\"")
                .append(HASH)
                .append("\">")
                .append(unit.sourceHash())
                .append("</note></notes>\n<segment state=\"")
                .append(unit.target().isEmpty() ? "initial" : "translated")
                .append("\"><source>");
        text(unit.source());
        out.append("</source>");
        if (!unit.target().isEmpty()) {
            out.append("<target>");
            text(unit.target());
            out.append("</target>");
        }
        out.append("</segment>\n</unit>\n");
    }

    private void text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                default -> {
                    if (standsInXml(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(String.format("<cp hex=\"%04X\"/>", c));
                    }
                }
            }
        });
    }

    private static boolean standsInXml(int c) {
        return c == '\t'
                || c == '\n'
                || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c > 0xFFFF;
    }
}
