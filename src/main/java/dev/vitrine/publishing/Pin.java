package dev.vitrine.publishing;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an approver found at a field (product.md section 5, item 8).
 *
 * @param path the field, or a whole section
 * @param reason words for the publisher
 * @param suggestion the text that could stand there instead, null when none is suggested
 * @param revision in which it was found
 * @param value hash of what stood there, see {@link dev.vitrine.content.FieldValues#hash}
 * @param acceptedBy who of the publisher took the suggestion, null when nobody did
 * @param answer words of the publisher, empty when there are none
 */
public record Pin(
        UUID id,
        OfferId offer,
        FieldPath path,
        String reason,
        @Nullable String suggestion,
        RevisionId revision,
        Sha256 value,
        PinState state,
        PersonId by,
        Instant at,
        @Nullable PersonId acceptedBy,
        String answer,
        @Nullable PersonId answeredBy) {
    /** Longest reason, and longest answer. */
    public static final int WORDS_MAX = 1000;

    /** How many can be open at an offer at once. */
    public static final int MOST = 100;

    /** Where every text is one that people write as they like. */
    private static final Set<SectionKey.Kind> TEXTS =
            EnumSet.of(SectionKey.Kind.LISTING, SectionKey.Kind.PLAN, SectionKey.Kind.LEGAL, SectionKey.Kind.SUPPORT);

    /** Whether another text can be suggested for what stands at a field. */
    public static boolean canSuggest(FieldPath path, @Nullable JsonNode value) {
        return value != null
                && value.isString()
                && TEXTS.contains(path.section().kind());
    }

    /** Whether the field is in this content still what the approver read. */
    public boolean isUntouched(OfferContent content) {
        return FieldValues.hash(content.find(path.section()).orElse(null), path).equals(value);
    }

    /** Whether the publisher has said what there is to say of it. */
    public boolean isAnswered() {
        return !answer.isEmpty();
    }
}
