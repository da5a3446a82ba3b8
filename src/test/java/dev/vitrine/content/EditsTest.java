package dev.vitrine.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EditsTest {
    @Property
    void the_other_row_is_what_the_differences_make_of_the_one_with_the_fewest_edits(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> one,
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> other) {
        var differences = new Edits().between(numbers(one), numbers(other)).orElseThrow();

        var made = new ArrayList<Integer>();
        int at = 0;
        int edits = 0;
        for (var difference : differences) {
            assertThat(at == 0 || difference.from() > at).as("apart").isTrue();
            made.addAll(one.subList(at, difference.from()));
            made.addAll(other.subList(difference.otherFrom(), difference.otherTo()));
            at = difference.to();
            edits += difference.to() - difference.from() + difference.otherTo() - difference.otherFrom();
        }
        made.addAll(one.subList(at, one.size()));
        assertThat(made).isEqualTo(other);
        assertThat(edits).isEqualTo(one.size() + other.size() - 2 * common(one, other));
    }

    @Example
    void what_differs_too_much_has_no_answer() {
        int[] numbers = IntStream.range(0, 3_000).toArray();

        assertThat(new Edits().between(numbers, new int[3_000])).isEmpty();
        assertThat(new Edits().between(numbers, numbers)).contains(List.of());
    }

    @Example
    void the_work_of_all_stretches_together_is_bounded() {
        var edits = new Edits();
        int[] numbers = IntStream.range(1, 900).toArray();
        int[] others = new int[900];

        long answered = IntStream.range(0, 500)
                .filter(i -> edits.between(numbers, others).isPresent())
                .count();

        assertThat(answered).isBetween(10L, 100L);
        assertThat(edits.between(numbers, numbers)).isEmpty();
    }

    private static int[] numbers(List<Integer> row) {
        return row.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The length of the longest row that both hold in order. */
    private static int common(List<Integer> one, List<Integer> other) {
        var longest = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                longest[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[one.size()][other.size()];
    }
}
