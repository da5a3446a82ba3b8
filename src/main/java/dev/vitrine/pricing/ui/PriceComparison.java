package dev.vitrine.pricing.ui;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.pricing.PricePlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two states of an offer's prices, SKU by SKU and market by market. It keeps places and reads values when they are asked
 * for, so that a book of 100,000 prices costs little.
 *
 * @param base the state that is compared with
 * @param target the state that is looked at
 */
record PriceComparison(OfferContent base, OfferContent target) {
    /** How a cell differs. */
    enum Kind {
        SAME,
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A cell in both states; values as {@link PricePlace#in} gives them. */
    record Line(PricePlace place, String before, String after) {
        Kind kind() {
            if (before.equals(after)) {
                return Kind.SAME;
            }
            boolean was = !before.isEmpty() && !before.equals("false");
            boolean is = !after.isEmpty() && !after.equals("false");
            return was == is ? Kind.CHANGED : is ? Kind.ADDED : Kind.REMOVED;
        }
    }

    /**
     * Which lines are wanted.
     *
     * @param market id; empty for all
     * @param sku stable key; empty for all and for the markets themselves
     * @param all whether those that are equal are wanted too
     */
    record Filter(String market, String sku, boolean all) {
        /** Whatever differs. */
        static final Filter CHANGES = new Filter("", "", false);

        Filter showing(boolean equalToo) {
            return new Filter(market, sku, equalToo);
        }
    }

    /** Stable keys of the SKUs of either state, by id. */
    Map<String, String> skuIds() {
        var ids = new TreeMap<String, String>();
        base.skuKeys().forEach(key -> ids.put(key, base.sku(key).id()));
        target.skuKeys().forEach(key -> ids.put(key, target.sku(key).id()));
        return ids;
    }

    /** Ids of the markets that either state names. */
    SortedSet<String> markets() {
        var markets = new TreeSet<String>();
        for (OfferContent content : List.of(base, target)) {
            markets.addAll(content.pricing().markets());
            content.skuKeys().forEach(key -> {
                markets.addAll(content.prices(key).hourly().keySet());
                markets.addAll(content.prices(key).availableIn());
            });
        }
        return markets;
    }

    /** The places that are wanted: the markets first, then SKU by SKU, each market by market. */
    List<PricePlace> places(Filter filter) {
        var places = new ArrayList<PricePlace>();
        SortedSet<String> markets = markets();
        markets.removeIf(market -> !filter.market().isEmpty() && !market.equals(filter.market()));
        if (filter.sku().isEmpty()) {
            markets.forEach(market -> add(places, PricePlace.sold(market), filter));
        }
        Map<String, String> ids = skuIds();
        ids.keySet().stream()
                .filter(key -> filter.sku().isEmpty() || key.equals(filter.sku()))
                .sorted(Comparator.comparing(ids::get))
                .forEach(key -> markets.forEach(market -> add(places, key, market, filter)));
        return places;
    }

    private void add(List<PricePlace> places, String sku, String market, Filter filter) {
        var cores = new TreeSet<Integer>();
        for (OfferContent content : List.of(base, target)) {
            cores.addAll(content.prices(sku)
                    .hourly()
                    .getOrDefault(market, Collections.emptySortedMap())
                    .keySet());
        }
        cores.forEach(count -> add(places, PricePlace.price(sku, market, count), filter));
        boolean byol =
                base.sku(sku).billing() == Billing.BYOL || target.sku(sku).billing() == Billing.BYOL;
        if (byol) {
            add(places, PricePlace.available(sku, market), filter);
        }
    }

    private void add(List<PricePlace> places, PricePlace place, Filter filter) {
        if (filter.all() || !place.in(base).equals(place.in(target))) {
            places.add(place);
        }
    }

    Line line(PricePlace place) {
        return new Line(place, place.in(base), place.in(target));
    }

    /** Whether the base market, or anything of a SKU that bears on its price, differs. */
    boolean headsDiffer() {
        return !base.pricing().baseMarket().equals(target.pricing().baseMarket())
                || skuIds().keySet().stream().anyMatch(this::differs);
    }

    /** Whether a SKU came, went, or is billed in another way. */
    boolean differs(String key) {
        Sku before = base.sku(key);
        Sku after = target.sku(key);
        return !isIn(base, key)
                || !isIn(target, key)
                || before.billing() != after.billing()
                || before.trial() != after.trial();
    }

    static boolean isIn(OfferContent content, String key) {
        return content.skuKeys().contains(key);
    }
}
