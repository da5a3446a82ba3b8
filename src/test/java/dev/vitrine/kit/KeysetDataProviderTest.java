package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.provider.Query;
import dev.vitrine.shared.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysetDataProviderTest {
    private List<Integer> rows = IntStream.range(0, 173).boxed().toList();
    private final List<@Nullable String> asked = new ArrayList<>();
    private final KeysetDataProvider<Integer> provider =
            new KeysetDataProvider<>(this::page, () -> rows.size(), row -> row);

    private Page<Integer> page(@Nullable String after, int size) {
        asked.add(after);
        int from = after == null ? 0 : Integer.parseInt(after) + 1;
        int to = Math.min(rows.size(), from + size);
        return new Page<>(rows.subList(from, to), to == rows.size() ? null : String.valueOf(to - 1));
    }

    private List<Integer> fetch(int offset, int limit) {
        return provider.fetch(new Query<>(offset, limit, List.of(), null, null)).toList();
    }

    @Property(tries = 60)
    void any_stretch_is_that_of_the_list(
            @ForAll @Size(max = 6) List<@IntRange(max = 172) Integer> offsets,
            @ForAll @IntRange(min = 1, max = 90) int limit) {
        for (int offset : offsets) {
            assertThat(fetch(offset, limit)).isEqualTo(rows.subList(offset, Math.min(rows.size(), offset + limit)));
        }
    }

    @Test
    void a_page_that_was_passed_is_not_walked_to_again() {
        fetch(120, 20);
        asked.clear();

        fetch(120, 20);

        assertThat(asked).containsExactly("99");
    }

    @Test
    void reading_anew_starts_without_cursors() {
        fetch(120, 20);
        rows = List.of(1, 2, 3);
        asked.clear();

        provider.refreshAll();

        assertThat(fetch(0, 50)).containsExactly(1, 2, 3);
        assertThat(asked.getFirst()).isNull();
        assertThat(provider.size(new Query<>())).isEqualTo(3);
    }
}
