package dev.vitrine.shared;

import java.util.UUID;

/** The id of a staging or production submission. */
public record SubmissionId(UUID value) {
    /** A new id, later in order than all made before it. */
    public static SubmissionId next() {
        return new SubmissionId(Uuid7.next());
    }

    /** Reads the text form; {@link NotFoundException} when it is none, as for an id that does not exist. */
    public static SubmissionId of(String text) {
        return new SubmissionId(Uuid7.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
