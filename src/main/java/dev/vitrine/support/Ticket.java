package dev.vitrine.support;

import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.Profile.Contact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket with all that was said and done, in its order.
 *
 * @param skuId the SKU of the place as people knew it then; empty where it is about none
 * @param contact whom support may turn to
 */
public record Ticket(TicketHead head, TicketPlace place, String skuId, Contact contact, List<Entry> entries) {
    public Ticket {
        entries = List.copyOf(entries);
    }

    /** What an entry is. */
    public enum Kind {
        /** Somebody's words. */
        WORDS,
        /** The value is a {@link TicketStatus}. */
        STATUS,
        /** The value is a {@link TicketSeverity}. */
        SEVERITY,
        /** The value is a {@link TicketPriority}. */
        PRIORITY,
        /** An agent looks after it from now on. */
        CLAIMED,
        /** The agent does so no more. */
        RELEASED,
        /** An agent proposes a day for the removal; the value is the day, as of the next. */
        REMOVAL_PROPOSED,
        /** The publisher agrees to it. */
        REMOVAL_AGREED,
        /** It is removed. */
        REMOVAL_DONE
    }

    /**
     * Something said or done.
     *
     * @param value what it became, or empty
     * @param words plain text, or empty
     */
    public record Entry(
            UUID id,
            TicketSide side,
            PersonId by,
            Instant at,
            Kind kind,
            String value,
            String words,
            List<File> files) {
        public Entry {
            files = List.copyOf(files);
        }
    }

    /**
     * A file that was attached.
     *
     * @param size in bytes
     */
    public record File(UUID id, String name, String mediaType, int size) {}

    /** The agent who looks after it. */
    public @Nullable PersonId holder() {
        return head.holder();
    }
}
