package dev.vitrine.rules;

import dev.vitrine.content.RichText;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.text.Normalizer;
import java.util.Arrays;
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
        var listing = check.draft().listing(language);
        var description = folded(listing.description());
        var summary = folded(listing.summary());
        var longSummary = folded(listing.longSummary());
        var skus = check.skus();
        var titles = new int[skus.size()][];
        for (int i = 0; i < skus.size(); i++) {
            var plan = check.draft().plan(skus.get(i), language);
            var at = FieldPath.whole(SectionKey.plan(skus.get(i), language));
            var title = at.then("title");
            var name = check.skuName(skus.get(i));
            titles[i] = folded(plan.title());
            compare(
                    description,
                    folded(plan.description()),
                    Rule.V6_DESCRIPTIONS_EQUAL,
                    Rule.V6_DESCRIPTIONS_ALIKE,
                    at.then("description"),
                    name);
            compare(
                    longSummary,
                    titles[i],
                    Rule.V7_TITLE_EQUALS_LONG_SUMMARY,
                    Rule.V7_TITLE_LIKE_LONG_SUMMARY,
                    title,
                    name);
            compare(summary, titles[i], Rule.V8_TITLE_EQUALS_SUMMARY, Rule.V8_TITLE_LIKE_SUMMARY, title, name);
            for (int j = 0; j < i; j++) {
                var other = check.skuName(skus.get(j));
                compare(titles[j], titles[i], Rule.V9_TITLES_EQUAL, Rule.V9_TITLES_ALIKE, title, name, other);
            }
        }
    }

    private void compare(int[] one, int[] other, Rule equal, Rule alike, FieldPath path, Object... args) {
        if (one.length == 0 || other.length == 0) {
            return;
        }
        if (Arrays.equals(one, other)) {
            check.add(equal, path, args);
        } else if (areAlike(one, other)) {
            check.add(alike, path, args);
        }
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
