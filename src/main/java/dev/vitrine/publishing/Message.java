package dev.vitrine.publishing;

import dev.vitrine.shared.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was said about a submission.
 *
 * @param words plain text, 1 to {@link #WORDS_MAX} characters
 */
public record Message(UUID id, Side side, PersonId author, String words, Instant at) {
    /** The longest one, in characters. */
    public static final int WORDS_MAX = 2_000;

    /** The most about one submission, both sides together. */
    public static final int MOST = 200;

    /** Who speaks. */
    public enum Side {
        PUBLISHER,
        APPROVER
    }
}
