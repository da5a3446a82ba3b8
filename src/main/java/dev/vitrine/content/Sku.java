package dev.vitrine.content;

/**
 * A reference (SKU) of the offer.
 *
 * @param id the id that people and public addresses know; lower case; unique in the publisher (V17)
 * @param billing BYOL or hourly
 * @param trial free trial; hourly only (V18)
 * @param hidden bought only through a solution template (V19)
 */
public record Sku(String id, Billing billing, Trial trial, boolean hidden) implements Section {
    /** At most this many SKUs in one offer. */
    public static final int MAX = 100;

    /** How the software is paid for. */
    public enum Billing {
        HOURLY,
        BYOL
    }

    /** Whether the first 30 days of software are free. */
    public enum Trial {
        NONE,
        ONE_MONTH
    }

    public Sku {
        id = Absent.text(id);
        billing = billing == null ? Billing.HOURLY : billing;
        trial = trial == null ? Trial.NONE : trial;
    }
}
