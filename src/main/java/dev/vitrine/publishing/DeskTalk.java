package dev.vitrine.publishing;

import dev.vitrine.shared.SubmissionId;
import java.util.List;
import java.util.Optional;

/**
 * The approvers' side of {@link SubmissionTalk}. Needs REVIEW. A missing submission is {@link
 * dev.vitrine.shared.NotFoundException}.
 */
public interface DeskTalk {
    /** In the order of saying. */
    List<Message> of(SubmissionId submission);

    /** Says something to the publisher; only whoever holds the lease does. Empty when it was done. */
    Optional<Refusal> say(SubmissionId submission, String words);
}
