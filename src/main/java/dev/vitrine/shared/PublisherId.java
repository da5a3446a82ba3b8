package dev.vitrine.shared;

import java.util.UUID;

/** The id of a publisher, which is a tenant. */
public record PublisherId(UUID value) {
    /** A new id, later in order than all made before it. */
    public static PublisherId next() {
        return new PublisherId(Uuid7.next());
    }

    /** Reads the text form; {@link NotFoundException} when it is none, as for an id that does not exist. */
    public static PublisherId of(String text) {
        return new PublisherId(Uuid7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
