package dev.vitrine.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Comparison;
import dev.vitrine.content.ContentArbitraries;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.pricing.PricePlace;
import dev.vitrine.pricing.ui.PriceComparison.Filter;
import dev.vitrine.pricing.ui.PriceComparison.Kind;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Two states of the price book side by side say what the comparison of contents says, cell by cell. */
class PriceComparisonTest {
    private static final OfferContent CONTOSO = ContentFixtures.contoso();

    private static OfferContent with(SkuPrices prices) {
        return CONTOSO.with(SectionKey.prices(ContentFixtures.HOURLY), prices);
    }

    @Provide
    Arbitrary<SkuPrices> prices() {
        return ContentArbitraries.section(SectionKey.Kind.PRICES)
                .map(SkuPrices.class::cast)
                .map(PriceComparisonTest::withCores);
    }

    /** Without the nonsense of no core at all. */
    private static SkuPrices withCores(SkuPrices prices) {
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        prices.hourly().forEach((market, byCores) -> {
            var kept = new TreeMap<>(byCores.tailMap(1));
            hourly.put(market, kept);
        });
        return new SkuPrices(hourly, prices.availableIn());
    }

    @Property(tries = 200)
    void the_price_cells_that_differ_are_those_that_the_comparison_of_contents_finds(
            @ForAll("prices") SkuPrices before, @ForAll("prices") SkuPrices after) {
        var key = SectionKey.prices(ContentFixtures.HOURLY);
        var hourlyBefore = new SkuPrices(before.hourly(), new TreeSet<>());
        var hourlyAfter = new SkuPrices(after.hourly(), new TreeSet<>());
        List<FieldPath> expected = Comparison.compare(key, hourlyBefore, hourlyAfter).stream()
                .map(change -> change.path())
                .sorted()
                .toList();
        List<FieldPath> shown = new PriceComparison(with(hourlyBefore), with(hourlyAfter))
                .places(Filter.CHANGES).stream().map(PricePlace::path).sorted().toList();
        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void equal_states_differ_in_nothing_and_show_everything_when_asked() {
        var same = new PriceComparison(CONTOSO, CONTOSO);
        assertThat(same.places(Filter.CHANGES)).isEmpty();
        assertThat(same.headsDiffer()).isFalse();
        int prices = CONTOSO.prices(ContentFixtures.HOURLY).hourly().values().stream()
                .mapToInt(SortedMap::size)
                .sum();
        int markets = CONTOSO.pricing().markets().size();
        assertThat(same.places(new Filter("", "", true))).hasSize(prices + markets + markets);
        assertThat(same.places(new Filter("", "", true)))
                .allMatch(place -> same.line(place).kind() == Kind.SAME);
    }

    @Test
    void what_came_went_and_changed_is_told_apart() {
        var hourly = new TreeMap<>(CONTOSO.prices(ContentFixtures.HOURLY).hourly());
        var there = new TreeMap<>(hourly.get("us"));
        there.put(1, new BigDecimal("0.99"));
        there.remove(2);
        there.put(3, BigDecimal.ONE);
        hourly.put("us", there);
        OfferContent after = with(new SkuPrices(hourly, new TreeSet<>()))
                .with(SectionKey.PRICING, new Pricing("us", new TreeSet<>(List.of("gb", "us"))))
                .with(
                        SectionKey.prices(ContentFixtures.BYOL),
                        new SkuPrices(new TreeMap<>(), new TreeSet<>(List.of("us", "gb"))));
        var comparison = new PriceComparison(CONTOSO, after);
        var kinds = new TreeMap<PricePlace, Kind>();
        comparison
                .places(Filter.CHANGES)
                .forEach(place -> kinds.put(place, comparison.line(place).kind()));
        assertThat(kinds)
                .containsOnly(
                        Map.entry(PricePlace.sold("gb"), Kind.ADDED),
                        Map.entry(PricePlace.sold("fr"), Kind.REMOVED),
                        Map.entry(PricePlace.available(ContentFixtures.BYOL, "gb"), Kind.ADDED),
                        Map.entry(PricePlace.available(ContentFixtures.BYOL, "fr"), Kind.REMOVED),
                        Map.entry(PricePlace.price(ContentFixtures.HOURLY, "us", 1), Kind.CHANGED),
                        Map.entry(PricePlace.price(ContentFixtures.HOURLY, "us", 2), Kind.REMOVED),
                        Map.entry(PricePlace.price(ContentFixtures.HOURLY, "us", 3), Kind.ADDED));
        assertThat(comparison.places(new Filter("us", ContentFixtures.HOURLY, false)))
                .hasSize(3);
        assertThat(comparison.places(new Filter("gb", "", false))).hasSize(2);
    }

    @Test
    void a_book_of_a_hundred_thousand_prices_is_compared_by_places_alone() {
        var byCores = new TreeMap<Integer, BigDecimal>();
        IntStream.rangeClosed(1, 20).forEach(cores -> byCores.put(cores, BigDecimal.valueOf(cores)));
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        IntStream.range(0, 100).forEach(market -> hourly.put("m" + market, byCores));
        OfferContent large = OfferContent.EMPTY;
        for (int i = 0; i < 50; i++) {
            large = large.with(SectionKey.sku("n" + i), CONTOSO.sku(ContentFixtures.HOURLY))
                    .with(SectionKey.prices("n" + i), new SkuPrices(hourly, new TreeSet<>()));
        }
        var changed = new TreeMap<>(hourly);
        var one = new TreeMap<>(byCores);
        one.put(7, new BigDecimal("7.5"));
        changed.put("m42", one);
        OfferContent after = large.with(SectionKey.prices("n9"), new SkuPrices(changed, new TreeSet<>()));
        var comparison = new PriceComparison(large, after);
        assertThat(comparison.places(Filter.CHANGES)).containsExactly(PricePlace.price("n9", "m42", 7));
        assertThat(comparison.places(new Filter("", "", true))).hasSize(100 + 100 * 20 * 50);
    }
}
