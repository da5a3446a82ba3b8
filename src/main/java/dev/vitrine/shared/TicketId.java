package dev.vitrine.shared;

import java.util.UUID;

/** The id of a support ticket; people call it by its number, which is another. */
public record TicketId(UUID value) {
    /** A new id, later in order than all made before it. */
    public static TicketId next() {
        return new TicketId(Uuid7.next());
    }

    /** Reads the text form; {@link NotFoundException} when it is none, as for an id that does not exist. */
    public static TicketId of(String text) {
        return new TicketId(Uuid7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
