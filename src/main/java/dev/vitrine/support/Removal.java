package dev.vitrine.support;

import dev.vitrine.offers.Removals.Loss;
import dev.vitrine.offers.Removals.Target;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a ticket asks to be taken from buyers (product.md section 3, Removal): an agent proposes a day, the publisher agrees
 * to it, and from that day on another agent carries it out.
 *
 * @param name of what goes, as people know it: id of the SKU, tag of the language or id of the market; that of the offer
 *     is with the ticket
 * @param loss what buyers would lose, as it is live now; null when it is not live any more
 * @param day from which on it is done, in UTC; null as long as none is proposed
 * @param proposedBy the agent who proposed the day, and who cannot be the one who carries it out
 * @param agreedBy who agreed to the day for the publisher
 */
public record Removal(
        OfferId offer,
        Target target,
        String name,
        @Nullable Loss loss,
        @Nullable LocalDate day,
        @Nullable PersonId proposedBy,
        @Nullable PersonId agreedBy,
        @Nullable PersonId doneBy,
        @Nullable Instant doneAt) {
    public boolean isDone() {
        return doneAt != null;
    }

    public boolean isAgreed() {
        return agreedBy != null;
    }
}
