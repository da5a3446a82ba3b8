package dev.vitrine.publishing;

import dev.vitrine.identity.Permit;
import dev.vitrine.kit.ThingNames;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Submissions, by the name that their offer had. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Permit.OFFER_READ)
class NamedSubmissions implements ThingNames {
    private final StoredSubmissions submissions;

    NamedSubmissions(StoredSubmissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public Map<UUID, String> named(Collection<UUID> ids) {
        return submissions.findAllById(ids).stream()
                .collect(Collectors.toMap(submission -> submission.id().value(), StoredSubmission::offerName));
    }
}
