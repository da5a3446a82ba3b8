package dev.vitrine.content;

import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One difference between two states of a section.
 *
 * @param before the value there before, null when added
 * @param after the value there after, null when removed
 */
public record Change(
        FieldPath path,
        Kind kind,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {
    /** What happened at the path; {@code REORDERED} carries the lists of stable keys. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        REORDERED
    }

    /** Whether the section itself came or went; its fields follow as changes of their own. */
    public boolean isWhole() {
        return path.field().isEmpty();
    }

    /** Whether it is one price of an hourly SKU. */
    public boolean isPrice() {
        return path.section().kind() == SectionKey.Kind.PRICES && path.field().startsWith("hourly.");
    }
}
