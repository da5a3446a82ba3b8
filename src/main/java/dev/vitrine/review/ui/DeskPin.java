package dev.vitrine.review.ui;

import dev.vitrine.publishing.Pin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A pin beside what became of its field.
 *
 * @param before what stood there when it was pinned, null for nothing
 * @param now what stands there in the revision on the desk, null for nothing
 */
record DeskPin(Pin pin, @Nullable JsonNode before, @Nullable JsonNode now) {
    boolean isChanged() {
        return !Objects.equals(before, now);
    }
}
