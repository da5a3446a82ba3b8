package dev.vitrine.rules;

import dev.vitrine.content.Listing;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two texts of one language that repeat one another (V6 to V9), compared without tags, case and differences of white
 * space.
 *
 * @param one of a plan; where the rules put what they find
 * @param other of the listing, or of a plan before
 * @param equal else they are alike, at 90 % or more
 */
public record Twin(Kind kind, FieldPath one, FieldPath other, String text, String otherText, boolean equal) {
    /** Which texts must not repeat one another. */
    public enum Kind {
        DESCRIPTIONS(Rule.V6_DESCRIPTIONS_EQUAL, Rule.V6_DESCRIPTIONS_ALIKE),
        TITLE_AND_LONG_SUMMARY(Rule.V7_TITLE_EQUALS_LONG_SUMMARY, Rule.V7_TITLE_LIKE_LONG_SUMMARY),
        TITLE_AND_SUMMARY(Rule.V8_TITLE_EQUALS_SUMMARY, Rule.V8_TITLE_LIKE_SUMMARY),
        TITLES(Rule.V9_TITLES_EQUAL, Rule.V9_TITLES_ALIKE);

        private final Rule equal;
        private final Rule alike;

        Kind(Rule equal, Rule alike) {
            this.equal = equal;
            this.alike = alike;
        }
    }

    /** All twins in this language, in the order of the plans; a pair whose texts are missing is none. */
    public static List<Twin> in(OfferContent content, LanguageTag language) {
        var found = new Found();
        SectionKey listingKey = SectionKey.listing(language);
        Listing listing = content.listing(language);
        var description = Text.of(listingKey, "description", listing.description());
        var summary = Text.of(listingKey, "summary", listing.summary());
        var longSummary = Text.of(listingKey, "longSummary", listing.longSummary());
        var titles = new ArrayList<Text>();
        for (String sku : content.skuKeys()) {
            SectionKey key = SectionKey.plan(sku, language);
            Plan plan = content.plan(sku, language);
            var title = Text.of(key, "title", plan.title());
            found.compare(Kind.DESCRIPTIONS, Text.of(key, "description", plan.description()), description);
            found.compare(Kind.TITLE_AND_LONG_SUMMARY, title, longSummary);
            found.compare(Kind.TITLE_AND_SUMMARY, title, summary);
            titles.forEach(before -> found.compare(Kind.TITLES, title, before));
            titles.add(title);
        }
        return found.twins;
    }

    Rule rule() {
        return equal ? kind.equal : kind.alike;
    }

    private record Text(FieldPath path, String text, int[] folded) {
        static Text of(SectionKey key, String field, String text) {
            return new Text(FieldPath.of(key, field), text, DuplicateTexts.folded(text));
        }
    }

    private static final class Found {
        private final List<Twin> twins = new ArrayList<>();

        private void compare(Kind kind, Text one, Text other) {
            if (one.folded.length == 0 || other.folded.length == 0) {
                return;
            }
            boolean equal = Arrays.equals(one.folded, other.folded);
            if (equal || DuplicateTexts.areAlike(one.folded, other.folded)) {
                twins.add(new Twin(kind, one.path, other.path, one.text, other.text, equal));
            }
        }
    }
}
