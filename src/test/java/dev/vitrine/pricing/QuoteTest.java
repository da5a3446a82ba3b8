package dev.vitrine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Money is exact: nothing is lost between what buyers pay and what publisher and operator get. */
class QuoteTest {
    private static final BigDecimal SHARE = new BigDecimal("0.80");

    @Provide
    Arbitrary<BigDecimal> prices() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal(1_000_000))
                .ofScale(6);
    }

    @Provide
    Arbitrary<BigDecimal> shares() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(4);
    }

    @Property
    void what_is_paid_is_what_is_got(
            @ForAll("prices") BigDecimal software,
            @ForAll("prices") BigDecimal infrastructure,
            @ForAll("shares") BigDecimal share) {
        var quote = new Quote(software, infrastructure, share);
        assertThat(quote.publisherGets().add(quote.operatorKeeps())).isEqualByComparingTo(quote.hour());
        assertThat(quote.hour().subtract(infrastructure)).isEqualByComparingTo(software);
        assertThat(quote.publisherGets()).isBetween(BigDecimal.ZERO, software);
    }

    @Property
    void a_month_is_as_many_hours_added_up(@ForAll("prices") BigDecimal hour) {
        BigDecimal added = Stream.generate(() -> hour).limit(730).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(Quote.month(hour)).isEqualByComparingTo(added);
    }

    @Test
    void the_example_of_the_guide_comes_out() {
        var quote = new Quote(new BigDecimal("1.00"), new BigDecimal("0.14"), SHARE);
        assertThat(quote.hour()).isEqualByComparingTo("1.14");
        assertThat(quote.publisherGets()).isEqualByComparingTo("0.80");
        assertThat(quote.operatorKeeps()).isEqualByComparingTo("0.34");
    }

    @Test
    void with_a_licence_of_one_s_own_the_machine_alone_is_paid_and_the_publisher_gets_nothing_of_it() {
        var quote = new Quote(null, new BigDecimal("0.14"), SHARE);
        assertThat(quote.hour()).isEqualByComparingTo("0.14");
        assertThat(quote.publisherGets()).isEqualByComparingTo("0");
        assertThat(quote.operatorKeeps()).isEqualByComparingTo("0.14");
    }

    @Test
    void where_the_operator_set_no_price_the_software_stands_alone() {
        assertThat(new Quote(new BigDecimal("0.05"), null, SHARE).hour()).isEqualByComparingTo("0.05");
    }
}
