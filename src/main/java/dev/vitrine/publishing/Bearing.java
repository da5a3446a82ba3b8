package dev.vitrine.publishing;

import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SectionKey.Kind;
import dev.vitrine.shared.Sha256;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a submission bears on, told from the hashes of its sections and of what is live (product.md section 3): a first
 * publication, and a change of SKUs, markets or prices, need a second pair of eyes.
 *
 * @param changedSections sections that are not, byte for byte, what is live
 */
record Bearing(boolean firstPublication, boolean prices, boolean images, int changedSections) {
    private static final Set<Kind> ON_PRICES = EnumSet.of(Kind.SKU, Kind.PRICING, Kind.PRICES);

    /** @param live null when nothing is live */
    static Bearing of(@Nullable Map<SectionKey, Sha256> live, Map<SectionKey, Sha256> submitted) {
        var changed = changed(live == null ? Map.of() : live, submitted);
        return new Bearing(
                live == null,
                changed.stream().anyMatch(key -> ON_PRICES.contains(key.kind())),
                changed.stream().anyMatch(Bearing::isImage),
                changed.size());
    }

    /** What a review of it is about: on that its target time depends. */
    ReviewKind reviewKind() {
        if (firstPublication) {
            return ReviewKind.FIRST_PUBLICATION;
        }
        if (prices) {
            return ReviewKind.PRICES;
        }
        return images ? ReviewKind.IMAGES : ReviewKind.TEXTS;
    }

    /** Approvers that must agree. */
    int eyesNeeded() {
        return firstPublication || prices ? 2 : 1;
    }

    /** Whether both states have the very same image sections. */
    static boolean sameImages(Map<SectionKey, Sha256> one, Map<SectionKey, Sha256> other) {
        return changed(one, other).stream().noneMatch(Bearing::isImage);
    }

    private static boolean isImage(SectionKey key) {
        return key.kind() == Kind.IMAGE;
    }

    private static Set<SectionKey> changed(Map<SectionKey, Sha256> one, Map<SectionKey, Sha256> other) {
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        Predicate<SectionKey> same = key -> Objects.equals(one.get(key), other.get(key));
        keys.removeIf(same);
        return keys;
    }
}
