package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pauses grow, and end growing. */
class PausesTest {
    private final Pauses pauses = new Pauses(Duration.ofSeconds(10), Duration.ofMinutes(10), 4, Duration.ofSeconds(15));

    @Test
    void each_pause_is_twice_the_one_before() {
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(pauses::after))
                .containsExactly(
                        Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(80));
    }

    @Test
    void no_pause_is_longer_than_the_longest() {
        assertThat(pauses.after(7)).isEqualTo(Duration.ofMinutes(10));
        assertThat(pauses.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void the_first_try_counts_as_the_first() {
        assertThat(pauses.after(0)).isEqualTo(Duration.ofSeconds(10));
    }
}
