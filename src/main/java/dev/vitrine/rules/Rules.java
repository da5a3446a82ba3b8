package dev.vitrine.rules;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules over content (product.md section 4), as pure functions. */
public final class Rules {
    private Rules() {}

    /** Every finding of this draft, sorted by path; what must be mended before staging and before production. */
    public static List<Finding> validate(
            OfferContent draft, @Nullable OfferContent live, Marketplace marketplace, Facts facts) {
        throw new UnsupportedOperationException();
    }

    /**
     * The findings that keep a section from being saved at all: hard limits (lengths, counts, forms). What is merely
     * missing may be saved.
     */
    public static List<Finding> onSave(
            OfferContent draft, SectionKey key, Section value, Marketplace marketplace, Facts facts) {
        throw new UnsupportedOperationException();
    }
}
