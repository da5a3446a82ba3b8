package dev.vitrine.content;

import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Three-way merge of a section: edits of different fields both survive, edits of one field conflict. */
public final class Merge {
    private Merge() {}

    /**
     * One field that both sides changed differently. A rich text or a legal text is one field.
     *
     * @param base the common value before, null when it was not there
     */
    public record Conflict(
            FieldPath path,
            @Nullable JsonNode base,
            @Nullable JsonNode theirs,
            @Nullable JsonNode yours) {}

    /**
     * @param merged both sides' changes; where they conflict, theirs
     * @param conflicts empty when nothing conflicts
     */
    public record Result(Section merged, List<Conflict> conflicts) {}

    /** Merges what {@code yours} changed since {@code base} into {@code theirs}. */
    public static Result merge(SectionKey key, Section base, Section theirs, Section yours) {
        throw new UnsupportedOperationException();
    }
}
