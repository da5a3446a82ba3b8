package dev.vitrine.rules;

import static dev.vitrine.content.ContentFixtures.HOURLY;
import static dev.vitrine.content.ContentFixtures.contoso;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Basics;
import dev.vitrine.content.Comparison;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Plan;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Sku;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.rules.Locks.Published;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The largest offer that the limits allow can be judged, compared and locked while somebody waits. */
class LargeOfferTest {
    private static final List<LanguageTag> LANGUAGES = IntStream.range(0, 10)
            .mapToObj(i -> LanguageTag.of("a" + (char) ('a' + i)))
            .toList();
    private static final List<Integer> CORES =
            IntStream.rangeClosed(1, 20).boxed().toList();

    private final OfferContent offer = largest();

    @Test
    void is_judged_compared_and_locked_in_seconds() {
        var facts = RulesFixtures.takenIn(offer);
        var published = new Published(offer, Instant.EPOCH);
        var findings = timed("validate", () -> Rules.validate(offer, offer, offer, RulesFixtures.marketplace(), facts));
        assertThat(findings).isNotEmpty();
        timed("completeness", () -> Completeness.of(offer, RulesFixtures.marketplace()));
        var locks = timed("locks", () -> Locks.of(offer, published, published, facts));
        timed("differing", locks::differing);
        var key = SectionKey.prices("k50");
        timed("broken", () -> locks.broken(key, OfferContent.empty(key.kind())));
        timed(
                "at",
                () -> locks.in(key).stream()
                        .filter(lock -> locks.at(lock.path()).isPresent())
                        .count());
        timed("compare", () -> Comparison.compare(OfferContent.EMPTY, offer));
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var start = Instant.now();
        var result = work.get();
        var time = Duration.between(start, Instant.now());
        System.out.println("largest offer, " + what + ": " + time.toMillis() + " ms");
        assertThat(time).as(what).isLessThan(Duration.ofSeconds(15));
        return result;
    }

    private static OfferContent largest() {
        var markets = IntStream.range(0, 39).mapToObj(i -> "m" + i).toList();
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        for (var market : markets) {
            var prices = new TreeMap<Integer, BigDecimal>();
            CORES.forEach(cores -> prices.put(cores, new BigDecimal(cores).movePointLeft(2)));
            hourly.put(market, prices);
        }
        var content = contoso()
                .with(SectionKey.BASICS, new Basics("Large", "large", LANGUAGES.getFirst(), LANGUAGES))
                .with(SectionKey.PRICING, new Pricing("m0", new TreeSet<>(markets)));
        for (int i = 0; i < Sku.MAX; i++) {
            var skuKey = "k" + i;
            content = content.with(
                            SectionKey.sku(skuKey), new Sku("sku-" + i, Sku.Billing.HOURLY, Sku.Trial.NONE, false))
                    .with(SectionKey.image(skuKey), ContentFixtures.image("sku-" + i))
                    .with(SectionKey.prices(skuKey), new SkuPrices(hourly, Collections.emptySortedSet()));
            for (var language : LANGUAGES) {
                content = content.with(
                        SectionKey.plan(skuKey, language),
                        new Plan(
                                "SKU number " + i,
                                "<p>Summary " + i + "</p>",
                                "<p>" + ("Description " + i + " says what it is. ").repeat(60) + "</p>"));
            }
        }
        for (var language : LANGUAGES) {
            content = content.with(SectionKey.listing(language), ContentFixtures.listingFr())
                    .with(SectionKey.legal(language), contoso().legal(ContentFixtures.FR));
        }
        assertThat(content.sku(HOURLY).id()).isEqualTo("sku-2");
        return content;
    }
}
