package dev.vitrine.publishing;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Message.Side;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.Transactions;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SubmissionTalkService implements SubmissionTalk {
    private final StoredSubmissions submissions;
    private final TalkBook book;
    private final Drafts drafts;
    private final CurrentPerson person;
    private final Transactions transactions;

    SubmissionTalkService(
            StoredSubmissions submissions,
            TalkBook book,
            Drafts drafts,
            CurrentPerson person,
            Transactions transactions) {
        this.submissions = submissions;
        this.book = book;
        this.drafts = drafts;
        this.person = person;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public List<Message> of(SubmissionId id) {
        return book.of(reviewed(submissions.findById(id.value())));
    }

    @Override
    @PreAuthorize(Permit.PUBLISH)
    public Optional<Refusal> say(SubmissionId id, String words) {
        return transactions.whole(() -> {
            var submission = reviewed(submissions.lock(id.value()));
            return submission.state().isOpen()
                    ? book.say(submission, Side.PUBLISHER, person.require().id(), words)
                    : Optional.of(Refusal.NOT_IN_THIS_STATE);
        });
    }

    /** A push to staging is read by nobody; an offer that is not the person's to see is not there. */
    private StoredSubmission reviewed(Optional<StoredSubmission> found) {
        var submission =
                found.filter(one -> one.kind() == SubmissionKind.PRODUCTION).orElseThrow(NotFoundException::new);
        drafts.head(submission.offer());
        return submission;
    }
}
