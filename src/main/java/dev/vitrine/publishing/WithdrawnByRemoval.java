package dev.vitrine.publishing;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.offers.OpenSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import org.springframework.stereotype.Component;

/** Ends the open submission of an offer of which something is removed, so that nothing brings it back unnoticed. */
@Component
class WithdrawnByRemoval implements OpenSubmission {
    private final StoredSubmissions submissions;
    private final Ledger ledger;
    private final CurrentPerson person;

    WithdrawnByRemoval(StoredSubmissions submissions, Ledger ledger, CurrentPerson person) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.person = person;
    }

    @Override
    public boolean withdraw(OfferId offer) {
        var open = submissions.open(offer.value());
        if (open.isEmpty()) {
            return true;
        }
        var submission = submissions.lock(open.get().getId()).orElseThrow(NotFoundException::new);
        if (!submission.allows(SubmissionAction.WITHDRAW)) {
            return false;
        }
        ledger.move(submission, SubmissionAction.WITHDRAW, person.require().id());
        return true;
    }
}
