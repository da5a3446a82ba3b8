package dev.vitrine.rules;

import dev.vitrine.shared.FieldPath;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a field may not change any more. Texts are the translations {@code rules.lock.{REASON}} and {@code
 * rules.wayOut.{WAY_OUT}}.
 *
 * @param since when the state that locks it was reached; null for a hero that only the draft has
 */
public record Lock(FieldPath path, Reason reason, @Nullable Instant since, WayOut wayOut) {
    /** The rows of product.md section 3, Locks. */
    public enum Reason {
        OFFER_ID_STAGED,
        SKU_ID_STAGED,
        DISK_TAKEN_IN,
        SKU_LIVE,
        VERSION_LIVE,
        PRICE_LIVE,
        BILLING_LIVE,
        TRIAL_LIVE,
        MARKET_LIVE,
        AVAILABILITY_LIVE,
        PORTS_LIVE,
        DISK_COUNT_LIVE,
        OS_FAMILY_LIVE,
        HIDDEN_LIVE,
        SOURCE_LANGUAGE_LIVE,
        LANGUAGE_LIVE,
        VERSION_MUST_RISE,
        HERO_SAVED
    }

    /** The way that does exist. */
    public enum WayOut {
        NEW_SKU,
        NEW_VERSION,
        TICKET,
        REPLACE,
        NEW_OFFER
    }
}
