package dev.vitrine.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final Translations translations = new Translations();
    private final Formats french = translations.formats(Locale.FRENCH, ZoneId.of("Europe/Paris"));
    private final Formats english = translations.formats(Locale.US, ZoneId.of("America/New_York"));

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void times_are_those_of_the_readers_zone() {
        Instant at = Instant.parse("2026-03-14T23:30:00Z");
        assertThat(french.dateTime(at)).isEqualTo("15 mars 2026 à 00:30");
        assertThat(plain(english.dateTime(at))).isEqualTo("March 14, 2026 at 7:30 PM");
    }

    @Test
    void how_long_ago_is_said_as_people_say_it() {
        assertThat(french.ago(NOW.minusSeconds(20), NOW)).isEqualTo("à l’instant");
        assertThat(plain(french.ago(NOW.minusSeconds(240), NOW))).isEqualTo("il y a 4 min");
        assertThat(french.ago(NOW.minus(Duration.ofHours(3)), NOW)).isEqualTo("aujourd’hui à 07:00");
        assertThat(french.ago(NOW.minus(Duration.ofHours(12)), NOW)).isEqualTo("hier à 22:00");
        assertThat(french.ago(NOW.minus(Duration.ofDays(4)), NOW)).isEqualTo("20 nov. à 10:00");
        assertThat(french.ago(NOW.minus(Duration.ofDays(400)), NOW)).isEqualTo("20 octobre 2025");
        assertThat(french.ago(NOW.plus(Duration.ofDays(9)), NOW))
                .isEqualTo("3 décembre 2026 à 10:00".replace("décembre 2026", "déc."));
    }

    @Test
    void durations_have_two_units() {
        assertThat(plain(french.duration(Duration.ofSeconds(4)))).isEqualTo("4 s");
        assertThat(plain(french.duration(Duration.ofSeconds(432)))).isEqualTo("7 min 12 s");
        assertThat(plain(french.duration(Duration.ofHours(26)))).isEqualTo("1 j 2 h");
        assertThat(plain(english.duration(Duration.ofMinutes(60)))).isEqualTo("1 h");
    }

    @Test
    void money_is_exact() {
        assertThat(plain(french.money(new BigDecimal("0.7"), "EUR"))).isEqualTo("0,70 €");
        assertThat(plain(french.money(new BigDecimal("1234.56789"), "EUR"))).isEqualTo("1 234,56789 €");
        assertThat(english.money(new BigDecimal("0.123456789012345678"), "USD")).isEqualTo("$0.123456789012345678");
        assertThat(plain(french.money(new BigDecimal("120"), "JPY")))
                .startsWith("120 ")
                .doesNotContain(",");
    }

    @Test
    void numbers_are_written_as_the_reader_writes_them() {
        assertThat(plain(french.number(1126))).isEqualTo("1 126");
        assertThat(english.number(1126)).isEqualTo("1,126");
        assertThat(plain(french.percent(86))).isEqualTo("86 %");
        assertThat(plain(french.bytes(1_610_612_736))).isEqualTo("1,5 Go");
        assertThat(plain(english.bytes(1 << 20))).isEqualTo("1 MB");
        assertThat(plain(english.bytes(1))).isEqualTo("1 byte");
        assertThat(plain(english.exactBytes(511))).isEqualTo("511 bytes");
        assertThat(plain(english.exactBytes(128L << 30))).isEqualTo("128 GB");
        assertThat(plain(english.exactBytes((128L << 30) + 512))).isEqualTo("128 GB (137,438,953,984 bytes)");
        assertThat(plain(french.exactBytes(1537))).isEqualTo("1,5 Ko (1 537 octets)");
        assertThat(Formats.languageName(Locale.forLanguageTag("fr-FR"))).isEqualTo("Français (France)");
    }

    @Test
    void plurals_follow_the_number() {
        assertThat(translations.get("kit.save.dirty", Locale.FRENCH, 1)).isEqualTo("1 champ modifié");
        assertThat(plain(translations.get("kit.save.dirty", Locale.FRENCH, 2000)))
                .isEqualTo("2 000 champs modifiés");
        assertThat(translations.get("kit.save.dirty", Locale.GERMANY, 2)).isEqualTo("2 fields changed");
    }

    @Test
    void a_week_begins_as_the_readers_of_a_language_expect() {
        assertThat(Days.firstOfWeek(Locale.FRENCH)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Days.firstOfWeek(Locale.GERMANY)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(Days.firstOfWeek(Locale.ENGLISH)).isEqualTo(DayOfWeek.SUNDAY);
    }
}
