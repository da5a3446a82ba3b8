package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.WordDiff.Kind;
import dev.vitrine.content.WordDiff.Part;
import dev.vitrine.kit.DiffLines.Line;
import dev.vitrine.kit.DiffPieces.Piece;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is folded and what is shown together is the whole text, both before and after. */
class DiffPiecesTest {
    @Property(tries = 300)
    void nothing_is_lost_between_the_folds(@ForAll("texts") String before, @ForAll("texts") String after) {
        var lines = DiffLines.of(before, after);
        var pieces = DiffPieces.of(lines);

        assertThat(pieces.stream().flatMap(piece -> piece.lines().stream())).containsExactlyElementsOf(lines);
        assertThat(pieces).allMatch(piece -> !piece.lines().isEmpty());
        assertThat(pieces.stream().filter(Piece::folded))
                .allMatch(piece -> piece.lines().stream().allMatch(Line::isSame)
                        && piece.lines().size() >= 3);
        assertThat(pieces.stream().filter(piece -> !piece.folded()))
                .allMatch(piece -> piece.lines().size() == 1);
        assertThat(text(lines, Kind.INSERTED)).isEqualTo(before.replace("\n", ""));
        assertThat(text(lines, Kind.DELETED)).isEqualTo(after.replace("\n", ""));
    }

    @Example
    void no_line_is_too_long_to_be_shown() {
        var words = "word ".repeat(5_000);
        var whole = "x".repeat(5_000) + "😀".repeat(5_000);

        var lines = DiffLines.of("first\n" + words + whole, "first\n" + words + whole + "!");

        assertThat(lines).allMatch(line -> line.length() <= DiffLines.WIDTH).hasSizeGreaterThan(9);
        assertThat(lines.stream().filter(Line::begins)).hasSize(2);
        assertThat(lines.stream().flatMap(line -> line.parts().stream()).map(Part::text))
                .noneMatch(text -> Character.isLowSurrogate(text.charAt(0)));
        assertThat(DiffPieces.of(lines).stream().filter(Piece::folded))
                .singleElement()
                .satisfies(piece -> assertThat(piece.paragraphs()).isEqualTo(2));
    }

    private static String text(List<Line> lines, Kind without) {
        return lines.stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.kind() != without)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a\n", "b\n", "c\n", "d\n", "a\nb\nc\nd\n", " ", "word", "😀", "y".repeat(4_100))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
