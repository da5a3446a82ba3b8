package dev.vitrine.publishing;

import dev.vitrine.shared.SubmissionId;
import java.util.List;
import java.util.Optional;

/**
 * The publisher's side of what is said about a request for approval (product.md section 5). What does not exist, another
 * publisher's and a push to staging included, is {@link dev.vitrine.shared.NotFoundException}.
 */
public interface SubmissionTalk {
    /** In the order of saying; all of it, for there are at most {@link Message#MOST}. Needs OFFER_READ. */
    List<Message> of(SubmissionId submission);

    /** Says something while the submission is open. Needs PUBLISH. Empty when it was done. */
    Optional<Refusal> say(SubmissionId submission, String words);
}
