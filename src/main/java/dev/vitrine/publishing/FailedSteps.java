package dev.vitrine.publishing;

import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SubmissionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Steps that broke on a fault that does not pass, across publishers. Needs PLATFORM_ADMIN. */
public interface FailedSteps {
    /**
     * One of them.
     *
     * @param kind what sort of submission it is
     * @param trouble what the administrator has to mend in the store of disks, null when it is something else
     * @param fault where it happened and what the machine said
     */
    record Failed(
            SubmissionId submission,
            PublisherId publisher,
            OfferId offer,
            String offerName,
            SubmissionKind kind,
            StepKind step,
            @Nullable StoreTrouble trouble,
            String fault,
            Instant since) {}

    /** Latest first. */
    Page<Failed> page(@Nullable String after, int size);

    long count();

    /** The step begins anew. */
    Outcome retry(SubmissionId submission);

    /** The submission is closed as failed for good. */
    Outcome giveUp(SubmissionId submission);
}
