package dev.vitrine.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedPricesTest {
    private static BigDecimal alone(String text, String currency, Locale locale) {
        return PastedPrices.of(List.of(text), locale).read(text, currency).orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,125|EUR|0.125",
                "0.125|EUR|0.125",
                "1\u202f234,50 €|EUR|1234.50",
                "1\u00a0234,50\u00a0€|EUR|1234.50",
                "1.234,50|EUR|1234.50",
                "1,234.50|EUR|1234.50",
                "$1,234.50|USD|1234.50",
                "12,5 $US|USD|12.5",
                "US$ 12.5|USD|12.5",
                "usd 7|USD|7",
                "7 USD|USD|7",
                "1’234.05|CHF|1234.05",
                "CHF 1'234'567.05|CHF|1234567.05",
                "1,234,567|JPY|1234567",
                "¥1200|JPY|1200",
                "£0.99|GBP|0.99",
                "12,50 zł|PLN|12.50",
                "0|EUR|0"
            })
    void what_can_be_read_in_one_way_is_read_in_both_languages(String text, String currency, BigDecimal price) {
        assertThat(alone(text, currency, Locale.FRENCH)).isEqualTo(price);
        assertThat(alone(text, currency, Locale.ENGLISH)).isEqualTo(price);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "1,2,3",
                "1 23",
                "12 34,5",
                "1.2.3",
                "5 %",
                "abc",
                "1e3",
                "0,",
                "#REF!",
                "£1",
                "1 USD",
                "1.234.5",
                "1234567890123456789"
            })
    void what_is_no_price_or_one_of_another_currency_is_not_read(String text) {
        assertThat(alone(text, "EUR", Locale.FRENCH)).isNull();
        assertThat(alone(text, "EUR", Locale.ENGLISH)).isNull();
    }

    @Test
    void what_is_ambiguous_is_learned_from_the_rest_of_the_block() {
        var french = PastedPrices.of(List.of("1,234", "0,5", "12"), Locale.ENGLISH);
        assertThat(french.read("1,234", "USD")).contains(new BigDecimal("1.234"));
        var english = PastedPrices.of(List.of("1,234", "$0.5", "12"), Locale.FRENCH);
        assertThat(english.read("1,234", "USD")).contains(new BigDecimal("1234"));
    }

    @Test
    void what_stays_ambiguous_is_read_as_if_it_were_typed() {
        var french = PastedPrices.of(List.of("1,234", "12"), Locale.FRENCH);
        assertThat(french.read("1,234", "USD")).contains(new BigDecimal("1.234"));
        var english = PastedPrices.of(List.of("1,234", "12"), Locale.ENGLISH);
        assertThat(english.read("1,234", "USD")).isEmpty();
    }

    @Test
    void a_block_that_is_written_in_both_ways_is_read_cell_by_cell() {
        var both = PastedPrices.of(List.of("0,5", "0.25", "1,234"), Locale.ENGLISH);
        assertThat(both.read("0,5", "USD")).contains(new BigDecimal("0.5"));
        assertThat(both.read("0.25", "USD")).contains(new BigDecimal("0.25"));
        assertThat(both.read("1,234", "USD")).isEmpty();
    }
}
