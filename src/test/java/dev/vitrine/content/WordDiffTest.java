package dev.vitrine.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.WordDiff.Kind;
import dev.vitrine.content.WordDiff.Part;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordDiffTest {
    @Example
    void shows_words_that_changed() {
        assertThat(WordDiff.of("Archive your documents.", "Archive all documents."))
                .containsExactly(
                        new Part(Kind.EQUAL, "Archive "),
                        new Part(Kind.DELETED, "your"),
                        new Part(Kind.INSERTED, "all"),
                        new Part(Kind.EQUAL, " documents."));
        assertThat(WordDiff.of("a\nb\nc", "a\nc"))
                .containsExactly(new Part(Kind.EQUAL, "a\n"), new Part(Kind.DELETED, "b\n"), new Part(Kind.EQUAL, "c"));
        assertThat(WordDiff.of("", "")).isEmpty();
        assertThat(WordDiff.of("", "x")).containsExactly(new Part(Kind.INSERTED, "x"));
        assertThat(WordDiff.of("x", "")).containsExactly(new Part(Kind.DELETED, "x"));
        assertThat(WordDiff.of("l’été", "l’hiver")).contains(new Part(Kind.DELETED, "été"));
    }

    @Property
    void both_texts_can_be_read_from_the_parts(@ForAll("texts") String before, @ForAll("texts") String after) {
        var parts = WordDiff.of(before, after);
        assertThat(joined(parts, Kind.DELETED)).isEqualTo(before);
        assertThat(joined(parts, Kind.INSERTED)).isEqualTo(after);
    }

    @Property
    void comparing_a_text_with_itself_shows_it_as_equal(@ForAll("texts") String text) {
        assertThat(WordDiff.of(text, text))
                .allMatch(part -> part.kind() == Kind.EQUAL)
                .hasSizeLessThanOrEqualTo(1);
    }

    @Example
    void bears_a_million_characters() {
        var random = new Random(7);
        var prose = IntStream.range(0, 25_000)
                .mapToObj(i -> "Clause " + i + " of the terms says " + random.nextInt(1000) + ".\n")
                .toList();
        var edited = IntStream.range(0, prose.size())
                .filter(i -> i % 50 != 3)
                .mapToObj(i -> i % 10 == 0 ? prose.get(i).replace("says", "states") : prose.get(i))
                .toList();
        var noise = random.ints(250_000, 0, 1000).mapToObj(i -> i + " ").collect(Collectors.joining());
        var otherNoise = random.ints(250_000, 0, 1000).mapToObj(i -> i + "\n").collect(Collectors.joining());
        for (var pair : List.of(
                List.of(String.join("", prose), String.join("", edited)),
                List.of(noise, otherNoise),
                List.of("a\n".repeat(500_000), "b\n".repeat(500_000)),
                List.of("a\nb\n".repeat(250_000), "b\na\n".repeat(250_000)),
                List.of("x".repeat(1_000_000), "y".repeat(1_000_000)))) {
            var parts = WordDiff.of(pair.get(0), pair.get(1));
            assertThat(joined(parts, Kind.DELETED)).isEqualTo(pair.get(0));
            assertThat(joined(parts, Kind.INSERTED)).isEqualTo(pair.get(1));
        }
        assertThat(WordDiff.of(String.join("", prose), String.join("", edited)))
                .as("small edits in a long text stay small")
                .filteredOn(part -> part.kind() == Kind.INSERTED)
                .extracting(Part::text)
                .containsOnly("states");
    }

    @Example
    void every_line_changed_a_little_is_still_told_by_words() {
        var before = lines(4_000, "Clause %d of the terms says less.\n");

        assertThat(WordDiff.of(before, lines(4_000, "Clause %d of the terms says more.\n")))
                .filteredOn(part -> part.kind() != Kind.EQUAL)
                .hasSize(8_000)
                .extracting(Part::text)
                .containsOnly("less", "more");
    }

    @Example
    void one_long_paragraph_with_edits_far_apart_is_told_by_words() {
        var words = IntStream.range(0, 150_000).mapToObj(i -> "w" + i % 977).toList();
        var before = String.join(" ", words);
        var after = IntStream.range(0, words.size())
                .mapToObj(i -> i % 1_000 == 500 ? "new" : words.get(i))
                .collect(Collectors.joining(" "));

        assertThat(WordDiff.of(before, after))
                .filteredOn(part -> part.kind() == Kind.INSERTED)
                .hasSize(150)
                .extracting(Part::text)
                .containsOnly("new");
    }

    private static String lines(int count, String form) {
        return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", " ", "\n", "word", "other", ", ", ".", "é", "😀", "\r\n", "<p>")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    private static String joined(List<Part> parts, Kind side) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.EQUAL || part.kind() == side)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
