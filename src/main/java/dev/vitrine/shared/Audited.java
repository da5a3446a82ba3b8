package dev.vitrine.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that must stand in the audit record. Published inside the transaction that does it; the audit room adds who,
 * when and from where. A refusal stands there whatever becomes of the transaction, and whoever makes many in a minute fills
 * the record no further (decision 151).
 *
 * @param action what was done, a stable dotted word such as {@code offer.section.saved}; that of a refusal ends in {@code
 *     refused}
 * @param publisher the publisher concerned, or null for the marketplace's own matters
 * @param subject id of the thing concerned, as text
 * @param field the field path concerned, or null
 * @param details further facts; never a secret
 */
public record Audited(
        String action,
        @Nullable PublisherId publisher,
        @Nullable String subject,
        @Nullable FieldPath field,
        Map<String, String> details) {
    /** The detail that names several field paths, separated by blanks, where one deed changed more than one. */
    public static final String FIELDS = "fields";

    public static Audited of(String action, @Nullable PublisherId publisher, String subject) {
        return new Audited(action, publisher, subject, null, Map.of());
    }

    /** Whether something was refused, which anybody may bring about as often as he likes. */
    public boolean refusal() {
        return action.endsWith("refused") || action.endsWith("Refused");
    }

    public Audited with(Map<String, String> more) {
        return new Audited(action, publisher, subject, field, Map.copyOf(more));
    }
}
