package dev.vitrine.publishing;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * A submission began or took another state; published inside the transaction that did it. Renewals of a lease and
 * passing faults are no news.
 *
 * @param from null when it just began
 * @param action what was done, null when it just began
 * @param by who did it, null for the system
 * @param reason an approver's words to the publisher, or empty
 */
public record SubmissionMoved(
        PublisherId publisher,
        OfferId offer,
        SubmissionId submission,
        SubmissionKind kind,
        @Nullable SubmissionState from,
        SubmissionState to,
        @Nullable SubmissionAction action,
        @Nullable PersonId by,
        String reason) {}
