package dev.vitrine.pricing;

import dev.vitrine.pricing.PriceSheets.Reason;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A price as a workbook stores it. Spreadsheets keep numbers as doubles and may write 17 digits of them: 0.1 comes back as
 * 0.10000000000000001. What was typed had at most 15 digits, and among numbers with so few there is one alone that gives
 * this double: the shortest. Where the shortest is longer, what was typed cannot be known, and the cell is refused.
 *
 * @param price null when it is refused
 * @param reason null when it is not
 */
record SheetNumber(@Nullable BigDecimal price, @Nullable Reason reason) {
    /** Spreadsheets keep so many digits of what is typed. */
    static final int EXACT_DIGITS = 15;

    private static final Pattern STORED = Pattern.compile("-?[0-9]{1,24}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern TYPED = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final int SIDE_MAX = 18;

    /** @param stored the digits of a cell that holds a number */
    static SheetNumber ofNumber(String stored) {
        if (!STORED.matcher(stored).matches()) {
            return refused(Reason.NOT_A_NUMBER);
        }
        var written = new BigDecimal(stored);
        if (digits(written) <= EXACT_DIGITS) {
            return of(written);
        }
        var shortest = new BigDecimal(Double.toString(written.doubleValue()));
        return digits(shortest) <= EXACT_DIGITS ? of(shortest) : refused(Reason.TOO_MANY_DIGITS);
    }

    /** A cell that was made a text holds what was typed, exactly; a comma is refused, because it might mean either. */
    static SheetNumber ofText(String text) {
        return TYPED.matcher(text).matches() ? of(new BigDecimal(text)) : refused(Reason.NOT_A_NUMBER);
    }

    /** Whether a cell can hold it as a number and give it back. */
    static boolean fits(BigDecimal price) {
        return digits(price) <= EXACT_DIGITS;
    }

    private static SheetNumber of(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.signum() < 0) {
            return refused(Reason.NEGATIVE);
        }
        if (plain.scale() > SIDE_MAX || (long) plain.precision() - plain.scale() > SIDE_MAX) {
            return refused(Reason.TOO_MANY_DIGITS);
        }
        return new SheetNumber(plain.scale() < 0 ? plain.setScale(0) : plain, null);
    }

    private static int digits(BigDecimal number) {
        return number.stripTrailingZeros().precision();
    }

    private static SheetNumber refused(Reason reason) {
        return new SheetNumber(null, reason);
    }
}
