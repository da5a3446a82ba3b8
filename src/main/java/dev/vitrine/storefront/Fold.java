package dev.vitrine.storefront;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which search text and the words searched for meet: no capitals, no accents, single blanks. */
final class Fold {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private Fold() {}

    static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return BLANKS.matcher(bare).replaceAll(" ").strip();
    }
}
