package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Takes something of a live offer from buyers (product.md section 3, Removal). An unknown offer is {@link
 * dev.vitrine.shared.NotFoundException}.
 */
public interface Removals {
    /** What kind of thing is taken. */
    enum Kind {
        OFFER,
        SKU,
        LANGUAGE,
        MARKET
    }

    /** @param key stable key of the SKU, tag of the language or id of the market; empty for the whole offer */
    record Target(Kind kind, String key) {
        public static final Target OFFER = new Target(Kind.OFFER, "");

        public static Target sku(String key) {
            return new Target(Kind.SKU, key);
        }

        /** As it stands in addresses: {@code sku:k1}, {@code offer}. */
        public String word() {
            String word = kind.name().toLowerCase(Locale.ROOT);
            return key.isEmpty() ? word : word + ":" + key;
        }

        /** What {@link #word} wrote; empty for anything else. */
        public static Optional<Target> of(String word) {
            int colon = word.indexOf(':');
            String name = colon < 0 ? word : word.substring(0, colon);
            String key = colon < 0 ? "" : word.substring(colon + 1);
            return Arrays.stream(Kind.values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                    .filter(kind -> key.isEmpty() == (kind == Kind.OFFER))
                    .findFirst()
                    .map(kind -> new Target(kind, key));
        }
    }

    /**
     * What buyers can get no more once it is done, as it is live now.
     *
     * @param skus ids of the SKUs that go, or of which something goes
     * @param markets ids of the markets in which they were sold
     * @param languages tags of the languages in which they were described
     */
    record Loss(Kind kind, List<String> skus, SortedSet<String> markets, SortedSet<String> languages) {
        public Loss {
            skus = List.copyOf(skus);
        }
    }

    /** What became of {@link #remove}. */
    enum Removed {
        DONE,
        /** A submission is being published: its end must be waited for. */
        PUBLISHING,
        /** Nothing would be left to buy or to read: the whole offer is to be removed. */
        NOTHING_LEFT
    }

    /** Empty when it is not live. Needs OFFER_READ. */
    Optional<Loss> liveLoss(OfferId offer, Target target);

    /**
     * In one transaction: withdraws an open submission, clears what is staged, sets "live without it" live as a revision of
     * its own, takes it out of the draft, and has the storefront drop it. Its ids stay reserved. A whole offer keeps its
     * draft and is marked removed. What is not live is {@link dev.vitrine.shared.NotFoundException}. Needs SUPPORT_DESK and
     * an act's scope.
     *
     * @param evidence words for the proof trail: on whose word it is done
     */
    Removed remove(OfferId offer, Target target, Map<String, String> evidence);
}
