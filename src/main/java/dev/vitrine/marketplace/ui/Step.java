package dev.vitrine.marketplace.ui;

import dev.vitrine.marketplace.ListKeeping.Kept;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of an entry within the order of its list.
 *
 * @param before id of the entry that it comes to stand before; null for the end
 */
record Step(@Nullable String before) {
    /** Empty for the first. */
    static Optional<Step> up(List<Kept> all, Kept kept) {
        int place = all.indexOf(kept);
        return place > 0 ? Optional.of(new Step(all.get(place - 1).id())) : Optional.empty();
    }

    /** Empty for the last. */
    static Optional<Step> down(List<Kept> all, Kept kept) {
        int place = all.indexOf(kept);
        if (place < 0 || place == all.size() - 1) {
            return Optional.empty();
        }
        return Optional.of(new Step(place + 2 < all.size() ? all.get(place + 2).id() : null));
    }
}
