package dev.vitrine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.pricing.PriceSheets.Reason;
import dev.vitrine.testing.Asvs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number that somebody typed into a spreadsheet comes back as it was typed, whatever digits the program wrote. */
class SheetNumberTest {
    /** Prices of at most 15 digits, most of them with decimals. */
    @Provide
    Arbitrary<BigDecimal> typed() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 999_999_999_999_999L),
                        Arbitraries.integers().between(0, 15))
                .as((digits, scale) -> new BigDecimal(BigInteger.valueOf(digits), scale));
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Property(tries = 2_000)
    void what_was_typed_comes_back_from_the_17_digits_of_its_double(@ForAll("typed") BigDecimal typed) {
        String stored = new BigDecimal(typed.doubleValue())
                .round(new MathContext(17, RoundingMode.HALF_EVEN))
                .toString();
        assertThat(SheetNumber.ofNumber(stored)).isEqualTo(new SheetNumber(plain(typed), null));
    }

    @Property(tries = 2_000)
    void what_was_typed_comes_back_from_the_shortest_digits_and_from_its_own(@ForAll("typed") BigDecimal typed) {
        var expected = new SheetNumber(plain(typed), null);
        assertThat(SheetNumber.ofNumber(Double.toString(typed.doubleValue()))).isEqualTo(expected);
        assertThat(SheetNumber.ofNumber(typed.toPlainString())).isEqualTo(expected);
        assertThat(SheetNumber.ofText(typed.toPlainString())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.10000000000000001, 0.1",
        "0.29999999999999999, 0.3",
        "1.1000000000000001, 1.1",
        "4.2500000000000003E-2, 0.0425",
        "1E-4, 0.0001",
        "1.5E3, 1500",
        "0, 0",
        "0.0, 0",
        "0.050, 0.05"
    })
    void spreadsheets_write_numbers_in_many_ways(String stored, BigDecimal price) {
        assertThat(SheetNumber.ofNumber(stored)).isEqualTo(new SheetNumber(price, null));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, TOO_MANY_DIGITS",
        "12345678901234567, TOO_MANY_DIGITS",
        "1E20, TOO_MANY_DIGITS",
        "1E-30, TOO_MANY_DIGITS",
        "1E999, TOO_MANY_DIGITS",
        "-0.1, NEGATIVE",
        "NaN, NOT_A_NUMBER",
        "1E9999999, NOT_A_NUMBER",
        "0x10, NOT_A_NUMBER",
        "'1,5', NOT_A_NUMBER"
    })
    @Asvs("1.4.2")
    void what_cannot_be_known_or_is_no_price_is_refused(String stored, Reason reason) {
        assertThat(SheetNumber.ofNumber(stored)).isEqualTo(new SheetNumber(null, reason));
    }

    @ParameterizedTest
    @CsvSource({"0.125, 0.125", "12345678901234567.5, 12345678901234567.5"})
    void a_text_is_read_to_its_last_digit(String text, BigDecimal price) {
        assertThat(SheetNumber.ofText(text)).isEqualTo(new SheetNumber(price, null));
    }
}
