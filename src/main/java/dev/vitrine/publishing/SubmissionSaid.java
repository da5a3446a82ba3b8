package dev.vitrine.publishing;

import dev.vitrine.publishing.Message.Side;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SubmissionId;
import java.util.Set;

/**
 * Something was said about a submission; published inside the transaction that keeps it.
 *
 * @param approvers who review it or have spoken, whom the publisher's words concern
 */
public record SubmissionSaid(
        PublisherId publisher,
        OfferId offer,
        SubmissionId submission,
        Side side,
        PersonId by,
        String words,
        Set<PersonId> approvers) {
    public SubmissionSaid {
        approvers = Set.copyOf(approvers);
    }
}
