package dev.vitrine.rules;

import static dev.vitrine.rules.World.draftOnly;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.Categories;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.FieldNames;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.Listing.Link;
import dev.vitrine.content.Listing.SampleImage;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage.OpenPort;
import dev.vitrine.content.VmImage.Protocol;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Asvs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit holds at one below, at, and one above; texts are counted in code points as a reader sees them. */
class LimitsTest {
    /** A limit and how to fill its field to a number. */
    record Limit(Rule rule, int max, SectionKey section, IntFunction<OfferContent> filled, String how) {
        @Override
        public String toString() {
            return rule + " " + max + " " + how;
        }
    }

    @ParameterizedTest
    @MethodSource("limits")
    @Asvs({"1.3.3", "1.4.2", "2.2.1", "2.3.2"})
    void holds_on_both_sides(Limit limit) {
        for (int number : new int[] {limit.max - 1, limit.max}) {
            assertThat(onSave(limit, number)).as("%s", number).isEmpty();
        }
        assertThat(onSave(limit, limit.max + 1)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(limit.rule);
            assertThat(finding.args().subList(0, 2))
                    .containsExactly(String.valueOf(limit.max), String.valueOf(limit.max + 1));
        });
    }

    /** A text of a hundred thousand characters in any field is refused quickly, whatever it is made of. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "1.", "a-", "a@", "+1 ", "https://", "&amp;", "<", "<b>", "\u00a0", "😀", "\ud800"})
    @Asvs("1.2.9")
    void no_hostile_text_makes_judging_slow(String piece) {
        var text = piece.repeat(100_000 / piece.length());
        ContentFixtures.contoso().sections().forEach((key, section) -> {
            for (var path : FieldValues.leaves(key, section).keySet()) {
                var value = FieldValues.get(section, path).orElseThrow();
                boolean isFreeText = value.isString()
                        && !path.field().endsWith("]")
                        && !Set.of("sourceLanguage", "billing", "trial", "osFamily", "hourly", "protocol")
                                .contains(FieldNames.name(path).replaceAll("^ports\\.", ""));
                if (isFreeText) {
                    var start = Instant.now();
                    var edited = FieldValues.with(section, path, World.json(text));
                    Rules.onSave(ContentFixtures.contoso(), key, edited, RulesFixtures.marketplace(), Facts.NONE);
                    assertThat(Duration.between(start, Instant.now()))
                            .as(path.toString())
                            .isLessThan(Duration.ofSeconds(2));
                }
            }
        });
    }

    private static List<Finding> onSave(Limit limit, int number) {
        var content = limit.filled.apply(number);
        return Rules.onSave(
                content, limit.section, content.get(limit.section), RulesFixtures.marketplace(), Facts.NONE);
    }

    static Stream<Limit> limits() {
        return Stream.of(
                        text(Rule.OFFER_NAME_LENGTH, 100, "basics:name"),
                        text(Rule.OS_DESCRIPTION_LENGTH, 100, "image/k1:osDescription"),
                        text(Rule.PORT_PURPOSE_LENGTH, 100, "image/k1:ports[p1].purpose"),
                        text(Rule.V1_OFFER_TITLE_LENGTH, 50, "listing/fr-FR:title"),
                        html(Rule.V2_SUMMARY_LENGTH, 100, "listing/fr-FR:summary"),
                        html(Rule.V3_LONG_SUMMARY_LENGTH, 256, "listing/fr-FR:longSummary"),
                        html(Rule.V4_DESCRIPTION_LENGTH, 1300, "listing/fr-FR:description"),
                        text(Rule.V13_LINK_TITLE_LENGTH, 100, "listing/fr-FR:links[l1].title"),
                        url(Rule.V13_LINK_URL_LENGTH, "listing/fr-FR:links[l1].url"),
                        text(Rule.ALTERNATIVE_TEXT_LENGTH, 250, "listing/fr-FR:sampleImages[s1].alternativeText"),
                        text(Rule.V5_SKU_TITLE_LENGTH, 50, "plan/k1/fr-FR:title"),
                        html(Rule.V5_SKU_SUMMARY_LENGTH, 100, "plan/k1/fr-FR:summary"),
                        html(Rule.V5_SKU_DESCRIPTION_LENGTH, 2000, "plan/k1/fr-FR:description"),
                        text(Rule.V14_TERMS_LENGTH, 1_000_000, "legal/fr-FR:terms"),
                        url(Rule.V14_TERMS_URL_LENGTH, "legal/fr-FR:termsUrl"),
                        text(Rule.V16_NAME_LENGTH, 100, "support:engineering.name"),
                        text(Rule.V16_NAME_LENGTH, 100, "support:customer.name"),
                        url(Rule.V16_SUPPORT_URL_LENGTH, "support:customer.url"),
                        Stream.of(
                                value(
                                        Rule.V16_EMAIL_LENGTH,
                                        254,
                                        "support:customer.email",
                                        n -> "x@" + "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + "."
                                                + "d".repeat(n - 194)),
                                value(Rule.V16_PHONE_LENGTH, 30, "support:customer.phone", "1"::repeat),
                                value(
                                        Rule.RICH_TEXT_MARKUP_LENGTH,
                                        100_000,
                                        "listing/fr-FR:summary",
                                        LimitsTest::links)),
                        lists())
                .flatMap(limits -> limits);
    }

    private static Stream<Limit> lists() {
        return Stream.of(
                value(
                        Rule.LANGUAGES_COUNT,
                        10,
                        "basics:languages",
                        n -> IntStream.range(0, n)
                                .mapToObj(i -> "a" + (char) ('a' + i))
                                .toList()),
                value(
                        Rule.V23_SIZES_COUNT,
                        6,
                        "image/k1:recommendedSizes",
                        n -> IntStream.range(0, n).mapToObj(String::valueOf).toList()),
                value(
                        Rule.PORTS_COUNT,
                        100,
                        "image/k1:ports",
                        n -> IntStream.rangeClosed(1, n)
                                .mapToObj(i -> new OpenPort("p" + i, i, Protocol.UDP, ""))
                                .toList()),
                value(
                        Rule.V13_LINKS_COUNT,
                        25,
                        "listing/fr-FR:links",
                        n -> IntStream.range(0, n)
                                .mapToObj(i -> new Link("l" + i, "x", "https://a.example"))
                                .toList()),
                value(
                        Rule.SAMPLE_IMAGES_COUNT,
                        5,
                        "listing/fr-FR:sampleImages",
                        n -> IntStream.range(0, n)
                                .mapToObj(i -> new SampleImage("s" + i, null, ""))
                                .toList()),
                new Limit(
                        Rule.V15_CATEGORIES_COUNT,
                        5,
                        SectionKey.CATEGORIES,
                        n -> ContentFixtures.contoso()
                                .with(
                                        SectionKey.CATEGORIES,
                                        new Categories(new TreeSet<>(IntStream.range(0, n)
                                                .mapToObj(String::valueOf)
                                                .toList()))),
                        "categories"),
                new Limit(Rule.SKU_COUNT, 100, SectionKey.sku("s0"), LimitsTest::skus, "SKUs"));
    }

    private static OfferContent skus(int count) {
        var content = OfferContent.EMPTY;
        for (int i = 0; i < count; i++) {
            content =
                    content.with(SectionKey.sku("s" + i), new Sku("sku-" + i, Sku.Billing.BYOL, Sku.Trial.NONE, false));
        }
        return content;
    }

    /** Links of this many characters in all, each showing one. */
    private static String links(int length) {
        int last = 1000 + length % 1000;
        return link(1000).repeat((length - last) / 1000) + link(last);
    }

    private static String link(int length) {
        var start = "<a href=\"https://a.example/";
        var end = "\">x</a>";
        return start + "y".repeat(length - start.length() - end.length()) + end;
    }

    /** Plain letters, and letters that take two units of UTF-16 each. */
    private static Stream<Limit> text(Rule rule, int max, String path) {
        return Stream.of(value(rule, max, path, "é"::repeat), value(rule, max, path, "😀"::repeat));
    }

    /** Tags and entities do not count, what they stand for does. */
    private static Stream<Limit> html(Rule rule, int max, String path) {
        return Stream.of(
                value(rule, max, path, n -> "<p>" + "😀".repeat(n) + "</p>"),
                value(rule, max, path, n -> "<p>&amp;<b>" + "é".repeat(n - 2) + "</b>&nbsp;</p>"),
                value(rule, max, path, "x"::repeat),
                value(rule, max, path, n -> "<h2>x</h2><ul>" + "<li>y</li>".repeat(n - 1) + "</ul>"));
    }

    private static Stream<Limit> url(Rule rule, String path) {
        return Stream.of(value(rule, 2048, path, n -> "https://a.example/" + "x".repeat(n - 18)));
    }

    private static Limit value(Rule rule, int max, String path, IntFunction<Object> value) {
        var section = FieldPath.of(path).section();
        return new Limit(
                rule, max, section, n -> draftOnly().set(path, value.apply(n)).draft(), path);
    }
}
