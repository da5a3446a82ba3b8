package dev.vitrine.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,125|0.125",
                "0.125|0.125",
                "1 234,5|1234.5",
                "1\u00a0234,5|1234.5",
                "1\u202f234|1234",
                "12|12",
                "7,680|7.680"
            })
    void french_prices_are_read_exactly(String text, String price) {
        assertThat(PriceText.parse(text, Locale.FRENCH)).contains(new BigDecimal(price));
    }

    @ParameterizedTest
    @CsvSource({"0.125,0.125", "12,12", "1234.5,1234.5"})
    void english_prices_are_read_exactly(String text, String price) {
        assertThat(PriceText.parse(text, Locale.ENGLISH)).contains(new BigDecimal(price));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-1", "abc", "1,2,3", "1.234,5", "1e3", "0,", ",5", "NaN", "12 €", "1234567890123456789"
            })
    void what_is_no_price_is_refused(String text) {
        assertThat(PriceText.parse(text, Locale.FRENCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,125", "1,234", "1,234.5"})
    void a_comma_that_may_mean_either_is_refused_in_english(String text) {
        assertThat(PriceText.parse(text, Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.2|1,20", "0.125|0,125", "1234|1234,00", "0|0,00"})
    void prices_are_shown_with_all_their_digits_and_at_least_so_many_decimals(BigDecimal price, String shown) {
        assertThat(PriceText.format(price, 2, Locale.FRENCH)).isEqualTo(shown);
    }

    @Property
    void what_is_shown_can_be_read_again(
            @ForAll @BigRange(min = "0", max = "999999999999") @Scale(6) BigDecimal price, @ForAll boolean french) {
        Locale locale = french ? Locale.FRENCH : Locale.ENGLISH;
        assertThat(PriceText.parse(PriceText.format(price, 2, locale), locale))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(price));
    }
}
