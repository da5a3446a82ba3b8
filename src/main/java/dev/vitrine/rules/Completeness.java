package dev.vitrine.rules;

import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.LanguageTag;
import java.util.SortedMap;

/** How much of what is required has been filled in (product.md section 4, Languages). */
public record Completeness(SortedMap<LanguageTag, Share> languages, Share whole) {
    /** Filled of required. */
    public record Share(int filled, int required) {
        public boolean complete() {
            return filled >= required;
        }

        /** 0 to 100, rounded down, so that 100 means complete. */
        public int percent() {
            return required == 0 ? 100 : (int) (100L * filled / required);
        }
    }

    public static Completeness of(OfferContent draft, Marketplace marketplace) {
        throw new UnsupportedOperationException();
    }
}
