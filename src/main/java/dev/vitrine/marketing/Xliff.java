package dev.vitrine.marketing;

import dev.vitrine.shared.LanguageTag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes XLIFF 2.0: a unit a text. Where it stands, its limit and the hash of its source are notes; limits of plain texts
 * stand in the terms of the size restriction module too, which tools keep by themselves. (Tags of limited HTML are text
 * in the file and not counted by the limit, which that module cannot say.)
 */
final class Xliff {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.";
    static final String HASH = "source-hash";

    private static final String SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0";

    /** In names of units only letters, digits and a few signs may stand; the others are written by their number. */
    private static final Pattern ESCAPED = Pattern.compile("_([0-9A-F]{4})");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.:-]");

    private final StringBuilder out = new StringBuilder();
    private final TranslatorWords words;

    private Xliff(TranslatorWords words) {
        this.words = words;
    }

    static byte[] write(LanguageTag source, LanguageTag target, List<TranslationUnit> units, TranslatorWords words) {
        var xliff = new Xliff(words);
        xliff.out
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff xmlns=\"")
                .append(NAMESPACE)
                .append("0\" xmlns:slr=\"")
                .append(SIZES)
                .append("\" version=\"2.0\" srcLang=\"")
                .append(source)
                .append("\" trgLang=\"")
                .append(target)
                .append("\">\n<file id=\"offer\" xml:space=\"preserve\">\n")
                .append("<slr:profiles generalProfile=\"xliff:codepoints\"/>\n");
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
        out.append("<unit id=\"").append(id(unit.path().toString()));
        if (!unit.isRich()) {
            out.append("\" slr:sizeRestriction=\"").append(unit.limit());
        }
        out.append("\">\n<notes>");
        note("field", words.field(unit));
        note("limit", words.limit(unit));
        note(HASH, unit.sourceHash());
        out.append("</notes>\n<segment state=\"")
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

    private void note(String category, String text) {
        out.append("<note category=\"").append(category).append("\">");
        text.codePoints().filter(Xliff::standsInXml).forEach(this::character);
        out.append("</note>");
    }

    private void text(String text) {
        text.codePoints().forEach(this::character);
    }

    private void character(int c) {
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
    }

    private static boolean standsInXml(int c) {
        return c == '\t'
                || c == '\n'
                || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c > 0xFFFF;
    }
}
