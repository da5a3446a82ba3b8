package dev.vitrine.publishing;

import dev.vitrine.identity.Permit;
import dev.vitrine.publishing.store.PlatformSubmissions;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SubmissionId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class QueuePlaceReader implements QueuePlaces {
    private final StoredSubmissions submissions;
    private final PlatformSubmissions everywhere;
    private final Ledger ledger;

    QueuePlaceReader(StoredSubmissions submissions, PlatformSubmissions everywhere, Ledger ledger) {
        this.submissions = submissions;
        this.everywhere = everywhere;
        this.ledger = ledger;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Optional<Place> find(SubmissionId id) {
        var submission = submissions.findById(id.value()).orElseThrow(NotFoundException::new);
        return submission.dueAt().map(due -> place(submission, due));
    }

    private Place place(StoredSubmission submission, Instant due) {
        long ahead = everywhere.countAhead(due, submission.getId());
        return new Place(ahead + 1, submission.queuedAt().orElseThrow(), due, due.isBefore(ledger.now()));
    }
}
