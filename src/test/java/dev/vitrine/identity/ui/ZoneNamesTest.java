package dev.vitrine.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ZoneNamesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");

    @Test
    void zones_are_those_of_places_once_each() {
        assertThat(ZoneNames.all(PARIS))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(300)
                .contains(PARIS, ZoneId.of("UTC"), ZoneId.of("America/New_York"))
                .extracting(ZoneId::getId)
                .noneMatch(id -> id.startsWith("Etc/") || id.startsWith("SystemV"));
    }

    @Test
    void a_zone_of_another_kind_that_somebody_has_stays_in_his_list() {
        var odd = ZoneId.of("Etc/GMT+3");
        assertThat(ZoneNames.all(odd)).contains(odd);
        assertThat(ZoneNames.all(PARIS)).doesNotContain(odd);
    }

    @Test
    void a_place_is_found_by_any_part_of_its_name_or_of_its_times_name() {
        assertThat(ZoneNames.matches(PARIS, " pARis", Locale.FRENCH)).isTrue();
        assertThat(ZoneNames.matches(ZoneId.of("America/New_York"), "new yo", Locale.ENGLISH))
                .isTrue();
        assertThat(ZoneNames.matches(ZoneId.of("America/New_York"), "New_Y", Locale.ENGLISH))
                .isTrue();
        assertThat(ZoneNames.matches(PARIS, "europe centrale", Locale.FRENCH)).isTrue();
        assertThat(ZoneNames.matches(PARIS, "tokyo", Locale.FRENCH)).isFalse();
    }

    @Test
    void the_offset_is_that_of_the_day() {
        assertThat(ZoneNames.offset(PARIS, WINTER)).isEqualTo("+01:00");
        assertThat(ZoneNames.offset(PARIS, Instant.parse("2026-07-15T12:00:00Z")))
                .isEqualTo("+02:00");
        assertThat(ZoneNames.offset(ZoneId.of("UTC"), WINTER)).isEqualTo("±00:00");
    }
}
