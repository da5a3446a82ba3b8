package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.content.WordDiff.Kind;
import dev.vitrine.content.WordDiff.Part;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class DiffLinesTest {
    @Test
    void what_went_comes_before_what_came() {
        assertThat(read("Un pare-feu rapide.", "Un pare-feu sûr.")).isEqualTo("Un pare-feu [-rapide-][+sûr+].");
    }

    @Test
    void neighbouring_changes_are_one() {
        assertThat(read("plus de dix zones", "plus à vingt zones")).isEqualTo("plus [-de dix-][+à vingt+] zones");
    }

    @Test
    void lines_without_change_are_known() {
        var lines = DiffLines.of("a\nb\nc", "a\nx\nc");

        assertThat(lines.stream().map(DiffLines.Line::isSame)).containsExactly(true, false, true);
    }

    @Property(tries = 200)
    void both_texts_can_be_read_from_it(
            @ForAll @CharRange(from = 'a', to = 'e') String one,
            @ForAll @CharRange(from = 'c', to = 'g') String other) {
        String before = one.replace('e', ' ').replace('d', ' ').strip();
        String after = other.replace('e', ' ').replace('d', ' ').strip();

        assertThat(text(before, after, Kind.INSERTED)).isEqualTo(before);
        assertThat(text(before, after, Kind.DELETED)).isEqualTo(after);
    }

    private static String text(String before, String after, Kind without) {
        return DiffLines.of(before, after).stream()
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.kind() != without)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    private static String read(String before, String after) {
        return DiffLines.of(before, after).stream()
                .flatMap(line -> line.parts().stream())
                .map(part -> switch (part.kind()) {
                    case EQUAL -> part.text();
                    case DELETED -> "[-" + part.text() + "-]";
                    case INSERTED -> "[+" + part.text() + "+]";
                })
                .collect(Collectors.joining());
    }
}
