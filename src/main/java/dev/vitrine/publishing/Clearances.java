package dev.vitrine.publishing;

import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SubmissionId;
import java.util.List;
import java.util.UUID;

/**
 * What approvers remember of warnings of an offer. Needs REVIEW throughout; whoever changes something holds the lease. A
 * missing id is {@link dev.vitrine.shared.NotFoundException}.
 */
public interface Clearances {
    /** All of the submission's offer, also those whose value does not stand there any more; the newest last. */
    List<Clearance> of(SubmissionId submission);

    /**
     * Says that a warning of the submitted revision is fine; refused where there is no such warning.
     *
     * @param reason 1 to {@link Clearance#REASON_MAX} characters
     */
    Outcome clear(SubmissionId submission, Rule rule, FieldPath path, String reason);

    /** Takes it back: the warning counts again. */
    Outcome restore(SubmissionId submission, UUID clearance);
}
