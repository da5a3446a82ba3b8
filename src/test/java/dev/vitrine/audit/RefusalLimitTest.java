package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.audit.store.AuditRow;
import dev.vitrine.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusalLimitTest {
    private static final UUID SOMEBODY = UUID.randomUUID();

    private final MovableClock clock = new MovableClock();
    private final RefusalLimit limit = new RefusalLimit(clock);

    /** So that no minute turns while a test runs. */
    @BeforeEach
    void beginAMinute() {
        var now = clock.instant();
        clock.move(Duration.between(now, now.truncatedTo(ChronoUnit.MINUTES).plusSeconds(61)));
    }

    @Test
    void so_many_of_a_minute_pass_the_last_says_that_it_is_and_the_next_minute_begins_afresh() {
        var passed =
                pass(RefusalLimit.ONE + 5, SOMEBODY, "192.0.2.1", "a.refused").toList();
        assertThat(passed).hasSize(RefusalLimit.ONE);
        assertThat(passed.getLast().details()).containsKey(RefusalLimit.LAST);
        assertThat(passed.subList(0, RefusalLimit.ONE - 1))
                .allSatisfy(row -> assertThat(row.details()).isEmpty());
        clock.move(Duration.ofMinutes(1));
        assertThat(pass(1, SOMEBODY, "192.0.2.1", "a.refused")).hasSize(1);
    }

    @Test
    void each_person_and_each_sort_of_refusal_counts_by_itself() {
        pass(RefusalLimit.ONE, SOMEBODY, "192.0.2.1", "a.refused").toList();
        assertThat(pass(1, SOMEBODY, "192.0.2.2", "a.refused"))
                .as("from elsewhere")
                .isEmpty();
        assertThat(pass(1, SOMEBODY, "192.0.2.1", "b.refused")).hasSize(1);
        assertThat(pass(1, UUID.randomUUID(), "192.0.2.1", "a.refused")).hasSize(1);
    }

    @Test
    void many_addresses_together_reach_an_end_too_and_take_nothing_from_people_who_are_known() {
        long passed = IntStream.range(0, 3 * RefusalLimit.STRANGERS)
                .mapToObj(i -> limit.admit(row(null, "2001:db8::" + Integer.toHexString(i), "a.refused")))
                .flatMap(Optional::stream)
                .count();
        assertThat(passed).isEqualTo(RefusalLimit.STRANGERS);
        assertThat(pass(1, SOMEBODY, "192.0.2.1", "a.refused")).hasSize(1);
    }

    private Stream<AuditRow> pass(int times, @Nullable UUID person, String address, String action) {
        return IntStream.range(0, times)
                .mapToObj(i -> limit.admit(row(person, address, action)))
                .flatMap(Optional::stream);
    }

    private static AuditRow row(@Nullable UUID person, String address, String action) {
        return new AuditRow(AuditRow.PLATFORM, Instant.EPOCH, person, "", address, action, "", "", new TreeMap<>());
    }
}
