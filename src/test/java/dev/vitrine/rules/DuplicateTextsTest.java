package dev.vitrine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DuplicateTextsTest {
    @Example
    void texts_are_compared_without_tags_case_and_white_space() {
        assertThat(DuplicateTexts.folded("<p>Une  <b>ARCHIVE</b></p>\n<p>sûre&nbsp;&amp; vite</p>"))
                .isEqualTo(points("une archive sûre & vite"));
        assertThat(DuplicateTexts.folded("STRASSE")).isEqualTo(DuplicateTexts.folded("straße"));
        assertThat(DuplicateTexts.folded("e\u0301")).isEqualTo(DuplicateTexts.folded("É"));
        assertThat(DuplicateTexts.folded("TITLE")).isEqualTo(points("title"));
    }

    @Example
    void a_tenth_of_the_longer_text_is_the_limit() {
        var text = "x".repeat(100);
        assertThat(DuplicateTexts.areAlike(points(text), points("y".repeat(10) + "x".repeat(90))))
                .isTrue();
        assertThat(DuplicateTexts.areAlike(points(text), points("y".repeat(11) + "x".repeat(89))))
                .isFalse();
        assertThat(DuplicateTexts.areAlike(points(text), points("x".repeat(90))))
                .isTrue();
        assertThat(DuplicateTexts.areAlike(points(text), points("x".repeat(89))))
                .isFalse();
        assertThat(DuplicateTexts.areAlike(points("x".repeat(9)), points("x".repeat(8) + "y")))
                .isFalse();
        assertThat(DuplicateTexts.areAlike(points("x".repeat(10)), points("x".repeat(9) + "y")))
                .isTrue();
    }

    @Property(tries = 5000)
    void the_cut_off_changes_no_answer(
            @ForAll("letters") String one, @ForAll("letters") String other, @ForAll @IntRange(max = 20) int limit) {
        assertThat(EditDistance.isAtMost(limit, points(one), points(other))).isEqualTo(distance(one, other) <= limit);
    }

    @Example
    void a_hundred_skus_in_ten_languages_take_seconds_at_most() {
        var random = new Random(3);
        var offer = letters(random, 1300);
        var skus = random.ints(1000, 0, 3)
                .mapToObj(kind ->
                        kind == 0 ? offer.substring(0, 1200) + letters(random, 90) : letters(random, 2000 - kind))
                .map(DuplicateTextsTest::points)
                .toList();
        var start = Instant.now();
        var alike = skus.stream()
                .filter(sku -> DuplicateTexts.areAlike(points(offer), sku))
                .count();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(alike).isPositive().isLessThan(1000);
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withChars('a', 'b', 'c').ofMaxLength(15);
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int[] points(String text) {
        return text.codePoints().toArray();
    }

    /** The plain way, without a cut-off. */
    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int exchanged = table[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    table[i][j] = Math.min(exchanged, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                }
            }
        }
        return table[one.length()][other.length()];
    }
}
