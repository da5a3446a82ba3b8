package dev.vitrine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.SkuPrices;
import dev.vitrine.pricing.Autoprice.Cell;
import dev.vitrine.pricing.Autoprice.Choice;
import dev.vitrine.pricing.Autoprice.Given;
import dev.vitrine.pricing.Autoprice.Outcome;
import dev.vitrine.pricing.Autoprice.Rate;
import dev.vitrine.pricing.Autoprice.Result;
import dev.vitrine.rules.Marketplace.Market;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutopricePropertiesTest {
    private static final Map<String, Market> MARKETS = Map.of(
            "us", new Market("us", "USD", 3, false),
            "fr", new Market("fr", "EUR", 3, true),
            "de", new Market("de", "EUR", 3, true),
            "lu", new Market("lu", "EUR", 2, true),
            "jp", new Market("jp", "JPY", 0, false),
            "kr", new Market("kr", "KRW", 1, true));
    private static final Map<String, Rate> RATES = Map.of(
            "EUR", rate("1", "0.001"),
            "USD", rate("1.16", "0.001"),
            "JPY", rate("172", "0.5"),
            "KRW", rate("1640", "10"));
    private static final List<Integer> CORES = List.of(1, 2, 4, 8);

    private static Rate rate(String perEuro, String step) {
        return new Rate(new BigDecimal(perEuro), new BigDecimal(step));
    }

    private static Given given(Map<String, SkuPrices> prices, Autoprice.Locked locked) {
        return new Given(prices, MARKETS, RATES, locked);
    }

    private static SkuPrices one(String market, int cores, BigDecimal price) {
        return new SkuPrices(
                new TreeMap<>(Map.of(market, new TreeMap<>(Map.of(cores, price)))), Collections.emptySortedSet());
    }

    private static Choice one(String base, String market) {
        return new Choice(
                base,
                new TreeSet<>(Set.of("k1")),
                Collections.emptySortedSet(),
                new TreeSet<>(Set.of(1)),
                new TreeSet<>(Set.of(market)),
                true);
    }

    private static BigDecimal convert(String base, String market, BigDecimal price) {
        Result result = Autoprice.of(given(Map.of("k1", one(base, 1, price)), (s, m, c) -> false), one(base, market));
        return result.prices().get("k1").hourly().get(market).get(1);
    }

    @ParameterizedTest
    @CsvSource({
        "us, fr, 0.116, 0.1",
        "us, fr, 1, 0.862",
        "us, jp, 0.05, 7",
        "us, jp, 0.0001, 1",
        "us, kr, 1, 1410",
        "fr, lu, 0.125, 0.13",
        "fr, lu, 0.001, 0.01",
        "fr, us, 0, 0"
    })
    void a_price_is_rounded_once_to_the_step_of_its_currency_and_the_decimals_of_its_market(
            String base, String market, BigDecimal price, BigDecimal made) {
        assertThat(convert(base, market, price)).isEqualByComparingTo(made);
    }

    @Property
    void within_one_currency_a_price_is_the_same(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal price) {
        assertThat(convert("fr", "de", price)).isEqualByComparingTo(price);
    }

    @Property
    void a_dearer_price_never_becomes_a_cheaper_one(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(3) BigDecimal other,
            @ForAll("targets") String market) {
        BigDecimal dear = one.max(other);
        BigDecimal cheap = one.min(other);
        assertThat(convert("us", market, dear)).isGreaterThanOrEqualTo(convert("us", market, cheap));
    }

    @Property
    void a_price_is_off_by_half_a_step_at_most_and_never_becomes_nothing(
            @ForAll @BigRange(min = "0.001", max = "1000000") @Scale(3) BigDecimal price) {
        BigDecimal made = convert("us", "fr", price);
        BigDecimal exactTimesRate = made.multiply(new BigDecimal("1.16")).subtract(price);
        assertThat(made).isPositive();
        assertThat(made.scale()).isLessThanOrEqualTo(3);
        if (made.compareTo(new BigDecimal("0.001")) > 0) {
            assertThat(exactTimesRate.abs()).isLessThanOrEqualTo(new BigDecimal("0.00058"));
        }
    }

    @Provide
    Arbitrary<String> targets() {
        return Arbitraries.of("fr", "de", "lu", "jp", "kr");
    }

    @Provide
    Arbitrary<Map<String, SkuPrices>> books() {
        Arbitrary<BigDecimal> price = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(3);
        Arbitrary<SortedMap<Integer, BigDecimal>> byCores =
                Arbitraries.maps(Arbitraries.of(CORES), price).map(TreeMap::new);
        Arbitrary<SkuPrices> prices = Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(MARKETS.keySet()), byCores),
                        Arbitraries.of(MARKETS.keySet()).set())
                .as((hourly, available) -> new SkuPrices(new TreeMap<>(hourly), new TreeSet<>(available)));
        return Arbitraries.maps(Arbitraries.of("k1", "k2", "k3"), prices);
    }

    @Provide
    Arbitrary<Choice> choices() {
        Arbitrary<String> market = Arbitraries.of(MARKETS.keySet());
        return Combinators.combine(
                        market,
                        Arbitraries.of("k1", "k2").set(),
                        Arbitraries.of(CORES).set(),
                        market.set(),
                        Arbitraries.of(true, false))
                .as((base, skus, cores, markets, overwrite) -> new Choice(
                        base,
                        new TreeSet<>(skus),
                        new TreeSet<>(Set.of("k3")),
                        new TreeSet<>(cores),
                        new TreeSet<>(markets),
                        overwrite));
    }

    private static Map<String, SkuPrices> after(Map<String, SkuPrices> before, Result result) {
        var after = new TreeMap<>(before);
        after.putAll(result.prices());
        return after;
    }

    @Property
    void a_second_run_changes_nothing(@ForAll("books") Map<String, SkuPrices> book, @ForAll("choices") Choice choice) {
        Result first = Autoprice.of(given(book, (s, m, c) -> false), choice);
        Result second = Autoprice.of(given(after(book, first), (s, m, c) -> false), choice);
        assertThat(second.prices()).isEmpty();
        assertThat(second.changes()).isZero();
    }

    @Property
    void only_what_is_chosen_and_free_is_touched_and_every_change_is_told(
            @ForAll("books") Map<String, SkuPrices> book,
            @ForAll("choices") Choice choice,
            @ForAll("targets") String locked) {
        Result result = Autoprice.of(given(book, (s, m, c) -> m.equals(locked)), choice);
        var told = new TreeMap<String, BigDecimal>();
        for (Cell cell : result.cells()) {
            if (cell.outcome().changes() && !cell.isAvailability()) {
                told.put(cell.sku() + cell.market() + cell.cores(), cell.after());
                assertThat(choice.hourly()).contains(cell.sku());
                assertThat(choice.markets()).contains(cell.market());
                assertThat(choice.cores()).contains(cell.cores());
                assertThat(cell.market()).isNotEqualTo(choice.base());
                assertThat(cell.before() != null && cell.market().equals(locked))
                        .isFalse();
                assertThat(cell.before() == null || choice.overwrite()).isTrue();
            }
        }
        var found = new TreeMap<String, BigDecimal>();
        after(book, result)
                .forEach((sku, prices) -> prices.hourly()
                        .forEach((market, byCores) -> byCores.forEach((cores, price) -> {
                            if (!price.equals(price(book, sku, market, cores))) {
                                found.put(sku + market + cores, price);
                            }
                        })));
        assertThat(found.keySet()).isEqualTo(told.keySet());
        found.forEach((cell, price) -> assertThat(price).isEqualByComparingTo(told.get(cell)));
    }

    private static BigDecimal price(Map<String, SkuPrices> book, String sku, String market, int cores) {
        return book.getOrDefault(sku, new SkuPrices(null, null))
                .hourly()
                .getOrDefault(market, Collections.emptySortedMap())
                .get(cores);
    }

    @Property
    void every_kept_cell_says_why(@ForAll("books") Map<String, SkuPrices> book, @ForAll("choices") Choice choice) {
        Result result = Autoprice.of(given(book, (s, m, c) -> c == 1), choice);
        for (Cell cell : result.cells()) {
            boolean fine = switch (cell.outcome()) {
                case ADDED -> cell.before() == null;
                case CHANGED -> cell.before() != null && cell.before().compareTo(cell.after()) != 0;
                case SAME -> cell.isAvailability() || cell.before() != null;
                case KEPT_PRESENT -> cell.before() != null && !choice.overwrite();
                case KEPT_LOCKED -> cell.before() != null && cell.cores() == 1;
                case NO_BASE_PRICE -> price(book, cell.sku(), choice.base(), cell.cores()) == null;
                case NO_RATE -> false;
            };
            assertThat(fine).as(cell.toString()).isTrue();
        }
        int rows = choice.markets().size() - (choice.markets().contains(choice.base()) ? 1 : 0);
        assertThat(result.cells())
                .hasSize(choice.hourly().size() * rows * choice.cores().size()
                        + choice.markets().size());
    }

    @Property
    void a_currency_without_rate_is_told_and_left(@ForAll @BigRange(min = "0", max = "9") @Scale(2) BigDecimal price) {
        var given = new Given(
                Map.of("k1", one("us", 1, price)), MARKETS, Map.of("USD", rate("1.1", "0.01")), (s, m, c) -> false);
        Result result = Autoprice.of(given, one("us", "jp"));
        assertThat(result.cells()).extracting(Cell::outcome).containsExactly(Outcome.NO_RATE);
        assertThat(result.prices()).isEmpty();
    }
}
