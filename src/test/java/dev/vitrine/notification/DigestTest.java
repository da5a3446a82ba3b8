package dev.vitrine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a digest is due, where its reader is. */
class DigestTest {
    @ParameterizedTest
    @CsvSource({
        "DAILY,  2026-03-10T05:59:59Z, Europe/Paris,     2026-03-10T06:00:00Z",
        "DAILY,  2026-03-10T06:00:00Z, Europe/Paris,     2026-03-11T06:00:00Z",
        "DAILY,  2026-03-28T12:00:00Z, Europe/Paris,     2026-03-29T05:00:00Z",
        "DAILY,  2026-03-10T12:00:00Z, Asia/Tokyo,       2026-03-10T22:00:00Z",
        "WEEKLY, 2026-03-10T12:00:00Z, Europe/Paris,     2026-03-16T06:00:00Z",
        "WEEKLY, 2026-03-16T05:00:00Z, Europe/Paris,     2026-03-16T06:00:00Z",
        "WEEKLY, 2026-03-16T06:00:00Z, Europe/Paris,     2026-03-23T06:00:00Z",
        "WEEKLY, 2026-03-15T23:00:00Z, Pacific/Auckland, 2026-03-22T18:00:00Z",
    })
    void it_is_due_on_the_next_morning_of_the_readers_day(Digest digest, Instant now, ZoneId zone, Instant due) {
        assertThat(digest.next(now, zone)).isEqualTo(due);
    }

    @Test
    void without_a_digest_nothing_waits() {
        var now = Instant.parse("2026-03-10T12:00:00Z");
        assertThat(Digest.OFF.next(now, ZoneId.of("Asia/Kolkata"))).isEqualTo(now);
    }

    @Property
    void every_moment_has_a_morning_within_a_day_and_a_monday_within_a_week(
            @ForAll @LongRange(min = 1_700_000_000L, max = 2_000_000_000L) long second) {
        var now = Instant.ofEpochSecond(second);
        for (var zone :
                new String[] {"Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Kiritimati"}) {
            var id = ZoneId.of(zone);
            var daily = Digest.DAILY.next(now, id);
            var weekly = Digest.WEEKLY.next(now, id);
            assertThat(daily.atZone(id).toLocalTime()).isEqualTo(LocalTime.of(7, 0));
            assertThat(Duration.between(now, daily)).isPositive().isLessThanOrEqualTo(Duration.ofHours(25));
            assertThat(weekly.atZone(id).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(Duration.between(now, weekly)).isPositive().isLessThanOrEqualTo(Duration.ofHours(7 * 24 + 1));
        }
    }
}
