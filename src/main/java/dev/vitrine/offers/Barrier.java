package dev.vitrine.offers;

import dev.vitrine.shared.LanguageTag;
import java.util.List;

/** Why somebody may read a section and not save it (product.md section 1). */
public sealed interface Barrier {
    /** His role is for other things. */
    record OfRole() implements Barrier {}

    /** His role is limited to other offers. */
    record OfOffer() implements Barrier {}

    /**
     * His role is limited to other languages.
     *
     * @param his languages of this offer that he may write, in the offer's order
     */
    record OfLanguage(List<LanguageTag> his) implements Barrier {}
}
