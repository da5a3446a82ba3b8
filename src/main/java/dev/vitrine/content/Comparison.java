package dev.vitrine.content;

import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Field-by-field comparison of content. Comparing equal states is empty; applying it to its base gives its target. */
public final class Comparison {
    private Comparison() {}

    /** The sections that differ, with their changes; sections that are equal are left out. */
    public static SortedMap<SectionKey, List<Change>> compare(OfferContent base, OfferContent target) {
        throw new UnsupportedOperationException();
    }

    /** The changes from one state of a section to another; null stands for a section that is not there. */
    public static List<Change> compare(SectionKey key, @Nullable Section base, @Nullable Section target) {
        throw new UnsupportedOperationException();
    }

    /** The base with these changes applied; null when the changes remove the section. */
    public static @Nullable Section apply(SectionKey key, @Nullable Section base, List<Change> changes) {
        throw new UnsupportedOperationException();
    }
}
