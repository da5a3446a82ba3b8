package dev.vitrine.pricing;

import dev.vitrine.content.SkuPrices;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer pays for an hour of a machine, and who gets what of it (portal-2016.md 2.7). All amounts are exact; rounding
 * is for whoever shows them.
 *
 * @param software price of an hour of the software in the market's currency; null where the operator bills none, because
 *     the buyer brings a licence
 * @param infrastructure price of an hour of the machine; null where the operator set none
 * @param publisherShare of the software price, from 0 to 1
 */
public record Quote(@Nullable BigDecimal software, @Nullable BigDecimal infrastructure, BigDecimal publisherShare) {
    private static final BigDecimal HOURS = BigDecimal.valueOf(SkuPrices.HOURS_A_MONTH);

    /** What is billed for an hour, software and machine together; without the machine where its price is not set. */
    public BigDecimal hour() {
        return orZero(software).add(orZero(infrastructure));
    }

    /** What an hour comes to in a month without a pause. */
    public static BigDecimal month(BigDecimal hour) {
        return hour.multiply(HOURS);
    }

    /** What the publisher gets of an hour. */
    public BigDecimal publisherGets() {
        return orZero(software).multiply(publisherShare);
    }

    /** What the operator keeps of an hour: the rest of the software, and the machine. */
    public BigDecimal operatorKeeps() {
        return hour().subtract(publisherGets());
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
