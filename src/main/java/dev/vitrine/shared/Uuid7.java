package dev.vitrine.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Time-ordered keys (UUID version 7) made by the application, so that no database sequence is needed. */
public final class Uuid7 {
    private Uuid7() {}

    /** A new key, greater than every key this process made before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** Reads a key; what is no key cannot exist, so it is {@link NotFoundException}. */
    public static UUID parse(String text) {
        if (text.length() != 36) {
            throw new NotFoundException();
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
