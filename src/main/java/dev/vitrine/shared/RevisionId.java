package dev.vitrine.shared;

import java.util.UUID;

/** The id of a frozen state of an offer. */
public record RevisionId(UUID value) {
    /** A new id, later in order than all made before it. */
    public static RevisionId next() {
        return new RevisionId(Uuid7.next());
    }

    /** Reads the text form; {@link NotFoundException} when it is none, as for an id that does not exist. */
    public static RevisionId of(String text) {
        return new RevisionId(Uuid7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
