package dev.vitrine.shared;

import java.util.UUID;

/** The id of a person who signs in. */
public record PersonId(UUID value) {
    /** A new id, later in order than all made before it. */
    public static PersonId next() {
        return new PersonId(Uuid7.next());
    }

    /** Reads the text form; {@link NotFoundException} when it is none, as for an id that does not exist. */
    public static PersonId of(String text) {
        return new PersonId(Uuid7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
