package dev.vitrine.rules;

import dev.vitrine.content.RichText;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The same text in two places (V6 to V9), in each language separately. Texts are compared without tags, case and
 * differences of white space; equal is an error, alike at 90 % or more a warning.
 */
final class DuplicateTexts {
    /** Longer texts break their own limit; whether they are alike is not worth the time. */
    private static final int LENGTH_MAX = 4_000;

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private final Check check;

    private DuplicateTexts(Check check) {
        this.check = check;
    }

    static void check(Check check) {
        check.languages().forEach(new DuplicateTexts(check)::language);
    }

    private void language(LanguageTag language) {
        for (Twin twin : Twin.in(check.draft(), language)) {
            if (twin.kind() == Twin.Kind.TITLES) {
                check.add(twin.rule(), twin.one(), name(twin.one()), name(twin.other()));
            } else {
                check.add(twin.rule(), twin.one(), name(twin.one()));
            }
        }
    }

    private String name(FieldPath path) {
        return check.skuName(path.section().sku().orElseThrow());
    }

    /** Whether at most a tenth of the longer text differs. */
    static boolean areAlike(int[] one, int[] other) {
        int longer = Math.max(one.length, other.length);
        return longer <= LENGTH_MAX && EditDistance.isAtMost(longer / 10, one, other);
    }

    /** The text as it is compared: code points without tags, case and differences of white space. */
    static int[] folded(String html) {
        var text = Normalizer.normalize(RichText.lines(html), Normalizer.Form.NFC);
        var folded = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return SPACE.matcher(folded).replaceAll(" ").strip().codePoints().toArray();
    }
}
