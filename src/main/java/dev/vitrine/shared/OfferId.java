package dev.vitrine.shared;

import java.util.UUID;

/** The id of an offer. */
public record OfferId(UUID value) {
    /** A new id, later in order than all made before it. */
    public static OfferId next() {
        return new OfferId(Uuid7.next());
    }

    /** Reads the text form; {@link NotFoundException} when it is none, as for an id that does not exist. */
    public static OfferId of(String text) {
        return new OfferId(Uuid7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
