package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.testing.Asvs;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SessionTimesTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final SessionSettings SETTINGS = new SessionSettings(
            Duration.ofMinutes(30),
            Duration.ofHours(12),
            Duration.ofMinutes(10),
            Duration.ofHours(4),
            Duration.ofMinutes(5));
    private static final SessionSettings.Terms TERMS = SETTINGS.terms(false);

    @Test
    @Asvs("7.3.1")
    void who_does_nothing_for_so_long_is_out() {
        var times = new SessionTimes(START, START, null);
        assertThat(times.end(TERMS, START.plus(Duration.ofMinutes(30)).minusNanos(1)))
                .isEmpty();
        assertThat(times.end(TERMS, START.plus(Duration.ofMinutes(30)))).contains(SessionEnd.IDLE);
    }

    @Test
    @Asvs("7.3.2")
    void who_is_busy_all_the_time_is_out_at_the_longest() {
        var end = START.plus(Duration.ofHours(12));
        var times = new SessionTimes(START, end.minusSeconds(1), null);
        assertThat(times.end(TERMS, end.minusNanos(1))).isEmpty();
        assertThat(times.end(TERMS, end)).contains(SessionEnd.LONGEST);
    }

    @Test
    void the_marketplaces_people_may_have_shorter_sessions() {
        var times = new SessionTimes(START, START, null);
        var later = START.plus(Duration.ofMinutes(10));
        assertThat(times.end(SETTINGS.terms(true), later)).contains(SessionEnd.IDLE);
        assertThat(times.end(SETTINGS.terms(false), later)).isEmpty();
        assertThat(SETTINGS.longestOfAll()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void what_somebody_ended_is_over_at_once_and_keeps_its_reason() {
        var times = new SessionTimes(START, START, SessionEnd.ELSEWHERE);
        assertThat(times.end(TERMS, START)).contains(SessionEnd.ELSEWHERE);
        assertThat(times.end(TERMS, START.plus(Duration.ofDays(2)))).contains(SessionEnd.ELSEWHERE);
    }

    @Property
    void the_end_that_is_foretold_is_the_end(
            @ForAll @LongRange(min = 0, max = 50_000) long active,
            @ForAll @LongRange(min = 0, max = 50_000) long later) {
        var times = new SessionTimes(START, START.plusSeconds(active), null);
        var now = START.plusSeconds(active + later);
        assertThat(times.end(TERMS, now).isPresent()).isEqualTo(!now.isBefore(times.endsAt(TERMS)));
    }
}
