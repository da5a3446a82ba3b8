package dev.vitrine.support;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list.
 *
 * @param number what people call it by; no other ticket of any publisher has it, and it tells nothing of their count
 * @param type id of the problem type in the marketplace's list, as {@code category}
 * @param category null where the type has none
 * @param offerName as the offer was called when the ticket was opened; empty where it is about none
 * @param answeredAt when support first answered
 * @param firstDue when support was, or is, to have answered for the first time
 * @param dueAt when support is to answer; null while it is not its turn
 * @param holder the agent who looks after it
 */
public record TicketHead(
        TicketId id,
        PublisherId publisher,
        String number,
        String type,
        @Nullable String category,
        String subject,
        String offerName,
        TicketStatus status,
        TicketSeverity severity,
        TicketPriority priority,
        PersonId openedBy,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant answeredAt,
        Instant firstDue,
        @Nullable Instant dueAt,
        @Nullable PersonId holder) {
    /** Whether support should have answered before this moment. */
    public boolean late(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
