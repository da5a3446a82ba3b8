package dev.vitrine.support;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.TicketId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something was said or done in a ticket; published inside the transaction that did it.
 *
 * @param offer null, and its name empty, where it is about none
 * @param by who did it
 * @param words his own, or empty
 * @param publishersOwn the publisher's people who took part so far
 * @param holder the agent who looks after it, or null
 */
public record TicketMoved(
        What what,
        PublisherId publisher,
        TicketId ticket,
        String number,
        @Nullable OfferId offer,
        String offerName,
        PersonId by,
        String words,
        Set<PersonId> publishersOwn,
        @Nullable PersonId holder) {
    /** What it means to the others. */
    public enum What {
        OPENED,
        /** The publisher wrote. */
        WRITTEN,
        /** Support answered. */
        ANSWERED,
        /** Support says that it is solved, or closed it. */
        SOLVED,
        /** Nothing that anybody is told. */
        OTHER
    }
}
