package dev.vitrine.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a keyset-paged list.
 *
 * @param next where the next page starts, or null after the last one; opaque to callers
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** The greatest number of items a page may ask for. */
    public static final int LARGEST = 200;

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), null);
    }
}
