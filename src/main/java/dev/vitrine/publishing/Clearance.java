package dev.vitrine.publishing;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.Sha256;
import java.time.Instant;
import java.util.UUID;

/**
 * An approver's word that a warning is fine (product.md section 5, item 10): good for this rule, this field and the value
 * that stood there, for as long as it stands there.
 *
 * @param value hash of it, see {@link FieldValues#hash}
 */
public record Clearance(UUID id, Rule rule, FieldPath path, Sha256 value, String reason, PersonId by, Instant at) {
    /** Longest reason. */
    public static final int REASON_MAX = 1000;

    /** Whether it is about this finding in this content. */
    public boolean covers(Finding finding, OfferContent content) {
        return !finding.isError()
                && finding.rule() == rule
                && finding.path().equals(path)
                && FieldValues.hash(content.find(path.section()).orElse(null), path)
                        .equals(value);
    }
}
