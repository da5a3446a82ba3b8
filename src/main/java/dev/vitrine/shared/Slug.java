package dev.vitrine.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of ids that people choose: a to z, digits and dashes, no dash first or last, at most 50 (product.md 2). */
public final class Slug {
    public static final int MAX = 50;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-+[a-z0-9]+)*+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    public static boolean isValid(String text) {
        return text.length() <= MAX && FORM.matcher(text).matches();
    }

    /** An id made of a name, for people to go on from; empty when nothing in the name can be used. */
    public static String suggest(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String dashed = OTHER.matcher(plain).replaceAll("-");
        return trimmed(
                trimmed(dashed).substring(0, Math.min(MAX, trimmed(dashed).length())));
    }

    /** The id with this number behind it, shortened where it would be too long. */
    public static String numbered(String id, int number) {
        String end = "-" + number;
        return trimmed(id.substring(0, Math.min(id.length(), MAX - end.length()))) + end;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '-') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '-') {
            to--;
        }
        return text.substring(from, to);
    }
}
