package dev.vitrine.storefront.ui;

import dev.vitrine.marketplace.MarketplaceLists.VmSize;
import dev.vitrine.storefront.Availability;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * With how many cores prices are shown.
 *
 * @param priced core counts for which at least one SKU has a price in the market
 * @param recommended sizes that the publisher recommends for the chosen SKU and that have a price
 * @param chosen 0 when nothing has a price
 */
record CoreCounts(SortedSet<Integer> priced, List<VmSize> recommended, int chosen) {
    private static final List<Integer> USUAL = List.of(2, 4, 8, 16);
    private static final int AT_HAND = 4;

    static CoreCounts of(Availability availability, String market, List<VmSize> recommended, @Nullable Integer wanted) {
        var priced = new TreeSet<Integer>();
        availability
                .visible()
                .forEach(key -> priced.addAll(availability.hourly(key, market).keySet()));
        List<VmSize> sizes = recommended.stream()
                .filter(size -> priced.contains(size.cores()))
                .toList();
        return new CoreCounts(Collections.unmodifiableSortedSet(priced), sizes, chosen(priced, sizes, wanted));
    }

    private static int chosen(SortedSet<Integer> priced, List<VmSize> sizes, @Nullable Integer wanted) {
        if (wanted != null && priced.contains(wanted)) {
            return wanted;
        }
        if (!sizes.isEmpty()) {
            return sizes.getFirst().cores();
        }
        if (priced.contains(4)) {
            return 4;
        }
        return priced.isEmpty() ? 0 : priced.first();
    }

    /** The few that are one click away: those usual, filled up with the smallest, and the one chosen. */
    SortedSet<Integer> atHand() {
        var counts = new TreeSet<>(USUAL);
        counts.retainAll(priced);
        for (int count : priced) {
            if (counts.size() < AT_HAND) {
                counts.add(count);
            }
        }
        if (chosen > 0) {
            counts.add(chosen);
        }
        return counts;
    }

    /** The recommended size that stands for the choice in a list of sizes, if one does. */
    boolean isShownBy(VmSize size) {
        return recommended.stream()
                .filter(other -> other.cores() == chosen)
                .findFirst()
                .filter(size::equals)
                .isPresent();
    }

    boolean isShownByASize() {
        return recommended.stream().anyMatch(size -> size.cores() == chosen);
    }
}
