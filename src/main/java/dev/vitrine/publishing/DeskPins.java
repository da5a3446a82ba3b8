package dev.vitrine.publishing;

import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SubmissionId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The approvers' side of pins. They are noted while the review lasts, go to the publisher when the submission is sent back,
 * and stay open until an approver settles them at a later one. Needs REVIEW throughout; whoever changes something holds
 * the lease. A missing submission is {@link dev.vitrine.shared.NotFoundException}.
 */
public interface DeskPins {
    /** What became of {@link #pin}. */
    sealed interface Pinning {
        record Pinned(UUID pin) implements Pinning {}

        record Refused(Refusal why) implements Pinning {}

        /** The suggested text could not be saved at this field: what the rules say of it. */
        record Unfit(List<Finding> findings) implements Pinning {}
    }

    /** The offer's pins that are not settled, and those that were settled at this submission; in the order of making. */
    List<Pin> of(SubmissionId submission);

    /**
     * Notes a finding at a field of the submitted revision.
     *
     * @param path a field or a section of the revision, or of what was live before it
     * @param reason 1 to {@link Pin#WORDS_MAX} characters
     * @param suggestion the text to put there instead; only where a text of a listing, plan, of terms or contacts stands,
     *     and only what could be saved there
     */
    Pinning pin(SubmissionId submission, FieldPath path, String reason, @Nullable String suggestion);

    /** Takes a noted pin away. */
    Outcome drop(SubmissionId submission, UUID pin);

    /** Says that an open pin needs nothing more. */
    Outcome settle(SubmissionId submission, UUID pin);

    /** Opens again what was settled at this submission. */
    Outcome keep(SubmissionId submission, UUID pin);
}
