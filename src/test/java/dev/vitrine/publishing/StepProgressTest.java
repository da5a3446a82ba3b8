package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Evidence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Progress is told often enough to be followed, and seldom enough to cost nothing. */
class StepProgressTest {
    private static final long RANGE = 4 << 20;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final List<Written> written = new ArrayList<>();
    private long now;
    private final StepProgress progress = new StepProgress(
            (what, number, done, total, rate) -> written.add(new Written(what, number, done, total, rate, now)),
            () -> now);

    private record Written(String what, int number, long done, long total, long rate, long at) {}

    @Test
    void a_disk_of_a_tebibyte_costs_few_writes_and_never_stands_still() {
        long total = 1L << 40;
        long reports = 0;
        progress.report("big.vhd", 1, 0, 0);
        for (long done = RANGE; done <= total; done += RANGE) {
            now += SECOND / 25;
            progress.report("big.vhd", 1, done, total);
            reports++;
        }

        long hours = now / SECOND / 3600;
        assertThat(hours).isEqualTo(2);
        assertThat(written).as("once in five seconds").hasSizeBetween(2000, 2200);
        for (int i = 1; i < written.size(); i++) {
            assertThat(written.get(i).at() - written.get(i - 1).at()).isLessThanOrEqualTo(5 * SECOND + SECOND / 25);
        }
        assertThat(written.getLast().rate()).isBetween(25 * RANGE * 99 / 100, 25 * RANGE * 101 / 100);
        Evidence.note(
                getClass(),
                reports + " ranges of a disk of 1 TiB over " + hours + " hours: " + written.size() + " writes");
    }

    @Test
    void what_an_earlier_attempt_had_done_is_not_taken_for_speed() {
        progress.report("disk.vhd", 1, 0, 0);
        long total = 1000 * RANGE;
        for (long done = 900 * RANGE; done <= total; done += RANGE) {
            progress.report("disk.vhd", 1, done, total);
            now += SECOND / 2;
        }
        assertThat(written).extracting(Written::rate).startsWith(0L, 0L).contains(2 * RANGE);
        assertThat(written).allSatisfy(one -> assertThat(one.rate()).isIn(0L, 2 * RANGE));
    }

    @Test
    void the_rate_follows_a_line_that_slows_down() {
        long done = 0;
        for (int i = 0; i < 200; i++) {
            now += SECOND;
            done += i < 100 ? 10 * RANGE : RANGE;
            progress.report("disk.vhd", 1, done, 10_000 * RANGE);
        }
        assertThat(written.getLast().rate()).isBetween(RANGE, RANGE * 11 / 10);
    }

    @Test
    void each_piece_is_told_at_once_and_measured_for_itself() {
        progress.report("eu-west", 1, 0, 0);
        progress.report("eu-west", 1, RANGE, 2 * RANGE);
        progress.report("eu-west", 1, 2 * RANGE, 2 * RANGE);
        progress.report("us-east", 2, 0, 0);
        progress.report("us-east", 2, RANGE, 2 * RANGE);

        assertThat(written)
                .containsExactly(
                        new Written("eu-west", 1, 0, 0, 0, 0),
                        new Written("eu-west", 1, RANGE, 2 * RANGE, 0, 0),
                        new Written("us-east", 2, 0, 0, 0, 0),
                        new Written("us-east", 2, RANGE, 2 * RANGE, 0, 0));
    }
}
