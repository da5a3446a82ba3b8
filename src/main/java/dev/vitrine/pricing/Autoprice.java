package dev.vitrine.pricing;

import dev.vitrine.content.SkuPrices;
import dev.vitrine.rules.Marketplace.Market;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Prices of other markets made from those of one (portal-2016.md 2.7), exactly: nothing is rounded but the result, once.
 * A pure function: the same prices and the same choice give the same cells.
 */
public final class Autoprice {
    /**
     * How prices come into a currency.
     *
     * @param perEuro how much of the currency one euro buys; above zero
     * @param step prices are multiples of this; above zero
     */
    public record Rate(BigDecimal perEuro, BigDecimal step) {
        public Rate {
            if (perEuro.signum() <= 0 || step.signum() <= 0) {
                throw new IllegalArgumentException("a rate and its step are above zero");
            }
        }
    }

    /**
     * What somebody wants to be priced. Nothing but what is named here is touched.
     *
     * @param base the market whose prices the others are made from; its own are never changed
     * @param hourly stable keys of hourly SKUs
     * @param byol stable keys of BYOL SKUs, which become available in the markets
     * @param cores core counts
     * @param markets ids; the base market among them is passed over
     * @param overwrite whether prices that are there already are made anew, or missing ones alone
     */
    public record Choice(
            String base,
            SortedSet<String> hourly,
            SortedSet<String> byol,
            SortedSet<Integer> cores,
            SortedSet<String> markets,
            boolean overwrite) {
        public Choice {
            hourly = Collections.unmodifiableSortedSet(new TreeSet<>(hourly));
            byol = Collections.unmodifiableSortedSet(new TreeSet<>(byol));
            cores = Collections.unmodifiableSortedSet(new TreeSet<>(cores));
            markets = Collections.unmodifiableSortedSet(new TreeSet<>(markets));
        }
    }

    /** Tells whether a price may not be changed any more. */
    @FunctionalInterface
    public interface Locked {
        boolean test(String sku, String market, int cores);
    }

    /**
     * What prices are made of.
     *
     * @param prices by stable key of the SKU; those not named have none
     * @param markets by id
     * @param rates by currency
     */
    public record Given(
            Map<String, SkuPrices> prices, Map<String, Market> markets, Map<String, Rate> rates, Locked locked) {}

    /** What becomes of a cell. */
    public enum Outcome {
        /** There was no price. */
        ADDED,
        /** There was another price. */
        CHANGED,
        /** The price that is there is the one that would be made. */
        SAME,
        /** There is a price, and only missing ones were asked for. */
        KEPT_PRESENT,
        /** The price that is there is live: nobody may change it. */
        KEPT_LOCKED,
        /** The base market has no price for this core count. */
        NO_BASE_PRICE,
        /** One of the two currencies has no exchange rate. */
        NO_RATE;

        /** Whether something is another after than before. */
        public boolean changes() {
            return this == ADDED || this == CHANGED;
        }
    }

    /**
     * One price, or the availability of a BYOL SKU.
     *
     * @param sku stable key
     * @param cores 0 for an availability
     * @param before null where there was none
     * @param after what stands there afterwards; equal to {@code before} where nothing changes
     */
    public record Cell(
            String sku,
            String market,
            int cores,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            Outcome outcome) {
        public boolean isAvailability() {
            return cores == 0;
        }
    }

    /**
     * What would become of the prices.
     *
     * @param cells every cell of the choice, by SKU, market and core count
     * @param prices the sections that differ, by stable key of the SKU
     */
    public record Result(List<Cell> cells, SortedMap<String, SkuPrices> prices) {
        public long count(Outcome outcome) {
            return cells.stream().filter(cell -> cell.outcome() == outcome).count();
        }

        /** How many cells are another after than before. */
        public long changes() {
            return cells.stream().filter(cell -> cell.outcome().changes()).count();
        }
    }

    private final Given given;
    private final Choice choice;
    private final List<Cell> cells = new ArrayList<>();
    private final SortedMap<String, SkuPrices> changed = new TreeMap<>();

    private Autoprice(Given given, Choice choice) {
        this.given = given;
        this.choice = choice;
    }

    /** {@link IllegalArgumentException} when a market of the choice is not given. */
    public static Result of(Given given, Choice choice) {
        var run = new Autoprice(given, choice);
        choice.hourly().forEach(run::hourly);
        choice.byol().forEach(run::byol);
        return new Result(List.copyOf(run.cells), Collections.unmodifiableSortedMap(run.changed));
    }

    private void hourly(String sku) {
        var before = prices(sku);
        var all = new TreeMap<String, SortedMap<Integer, BigDecimal>>(before.hourly());
        var base = before.hourly().getOrDefault(choice.base(), Collections.emptySortedMap());
        for (String market : choice.markets()) {
            if (!market.equals(choice.base())) {
                var there = before.hourly().getOrDefault(market, Collections.emptySortedMap());
                all.put(market, market(sku, market, base, there));
            }
        }
        keep(sku, before, new SkuPrices(all, before.availableIn()));
    }

    private SortedMap<Integer, BigDecimal> market(
            String sku, String market, SortedMap<Integer, BigDecimal> base, SortedMap<Integer, BigDecimal> there) {
        var after = new TreeMap<>(there);
        var conversion = conversion(market);
        var known = new HashMap<BigDecimal, BigDecimal>();
        for (int cores : choice.cores()) {
            var cell = cell(sku, market, cores, base.get(cores), there.get(cores), conversion, known);
            cells.add(cell);
            if (cell.outcome().changes()) {
                after.put(cores, cell.after());
            }
        }
        return after;
    }

    private Cell cell(
            String sku,
            String market,
            int cores,
            @Nullable BigDecimal base,
            @Nullable BigDecimal before,
            Optional<Conversion> conversion,
            Map<BigDecimal, BigDecimal> known) {
        if (before != null && given.locked().test(sku, market, cores)) {
            return new Cell(sku, market, cores, before, before, Outcome.KEPT_LOCKED);
        }
        if (base == null) {
            return new Cell(sku, market, cores, before, before, Outcome.NO_BASE_PRICE);
        }
        if (before != null && !choice.overwrite()) {
            return new Cell(sku, market, cores, before, before, Outcome.KEPT_PRESENT);
        }
        if (conversion.isEmpty()) {
            return new Cell(sku, market, cores, before, before, Outcome.NO_RATE);
        }
        var made = known.computeIfAbsent(base, conversion.get()::of);
        if (before == null) {
            return new Cell(sku, market, cores, null, made, Outcome.ADDED);
        }
        return before.compareTo(made) == 0
                ? new Cell(sku, market, cores, before, before, Outcome.SAME)
                : new Cell(sku, market, cores, before, made, Outcome.CHANGED);
    }

    private void byol(String sku) {
        var before = prices(sku);
        var all = new TreeSet<>(before.availableIn());
        for (String market : choice.markets()) {
            var outcome = all.add(market) ? Outcome.ADDED : Outcome.SAME;
            cells.add(new Cell(sku, market, 0, null, null, outcome));
        }
        keep(sku, before, new SkuPrices(before.hourly(), all));
    }

    private void keep(String sku, SkuPrices before, SkuPrices after) {
        if (!after.equals(before)) {
            changed.put(sku, after);
        }
    }

    private SkuPrices prices(String sku) {
        return given.prices()
                .getOrDefault(sku, new SkuPrices(Collections.emptySortedMap(), Collections.emptySortedSet()));
    }

    private Optional<Conversion> conversion(String id) {
        var from = market(choice.base());
        var to = market(id);
        if (from.currency().equals(to.currency())) {
            return Optional.of(new Conversion(BigDecimal.ONE, BigDecimal.ONE, unit(to)));
        }
        var source = given.rates().get(from.currency());
        var target = given.rates().get(to.currency());
        return source == null || target == null
                ? Optional.empty()
                : Optional.of(new Conversion(target.perEuro(), source.perEuro(), step(target, to)));
    }

    private Market market(String id) {
        var market = given.markets().get(id);
        if (market == null) {
            throw new IllegalArgumentException("no market " + id);
        }
        return market;
    }

    /** The least difference between two prices of a market. */
    private static BigDecimal unit(Market market) {
        return BigDecimal.ONE.movePointLeft(market.decimals());
    }

    /** The step of the currency; a market with fewer decimals has a coarser one. */
    private static BigDecimal step(Rate rate, Market market) {
        return rate.step().setScale(Math.min(rate.step().scale(), market.decimals()), RoundingMode.CEILING);
    }

    /** @param step prices come out as multiples of it, half a step up; a price above zero never as zero */
    private record Conversion(BigDecimal per, BigDecimal of, BigDecimal step) {
        BigDecimal of(BigDecimal price) {
            var steps = price.multiply(per).divide(of.multiply(step), 0, RoundingMode.HALF_UP);
            return (steps.signum() == 0 && price.signum() > 0 ? BigDecimal.ONE : steps).multiply(step);
        }
    }
}
