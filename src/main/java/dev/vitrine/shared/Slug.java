package dev.vitrine.shared;

import java.util.regex.Pattern;

/** The form of ids that people choose: a to z, digits and dashes, no dash first or last, at most 50 (product.md 2). */
public final class Slug {
    public static final int MAX = 50;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-+[a-z0-9]+)*+");

    private Slug() {}

    public static boolean isValid(String text) {
        return text.length() <= MAX && FORM.matcher(text).matches();
    }
}
