package dev.vitrine.publishing;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.identity.Permit;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Outcome.Done;
import dev.vitrine.publishing.Outcome.Refused;
import dev.vitrine.publishing.store.StoredClearance;
import dev.vitrine.publishing.store.StoredClearances;
import dev.vitrine.publishing.store.StoredFinding;
import dev.vitrine.publishing.store.StoredFindings;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.PlatformAct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.REVIEW)
class ClearanceService implements Clearances {
    private final DeskDoor door;
    private final StoredClearances clearances;
    private final StoredSubmissions submissions;
    private final StoredFindings findings;
    private final Revisions revisions;
    private final Ledger ledger;
    private final CurrentTenant tenant;
    private final ApplicationEventPublisher announcements;

    ClearanceService(
            DeskDoor door,
            StoredClearances clearances,
            StoredSubmissions submissions,
            StoredFindings findings,
            Revisions revisions,
            Ledger ledger,
            CurrentTenant tenant,
            ApplicationEventPublisher announcements) {
        this.door = door;
        this.clearances = clearances;
        this.submissions = submissions;
        this.findings = findings;
        this.revisions = revisions;
        this.ledger = ledger;
        this.tenant = tenant;
        this.announcements = announcements;
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public List<Clearance> of(SubmissionId id) {
        return door.read(id, () -> {
            var submission = submissions.findById(id.value()).orElseThrow(NotFoundException::new);
            return clearances.of(submission.offer().value()).stream()
                    .map(StoredClearance::clearance)
                    .toList();
        });
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome clear(SubmissionId id, Rule rule, FieldPath path, String reason) {
        var words = reason.strip();
        return door.held(id, PlatformAct.DECIDE, Refused::new, (submission, me) -> {
            if (words.isEmpty()) {
                return new Refused(Refusal.CLEARANCE_WITHOUT_REASON);
            }
            if (words.codePointCount(0, words.length()) > Clearance.REASON_MAX) {
                return new Refused(Refusal.WORDS_TOO_LONG);
            }
            var content = revisions.content(submission.revision());
            var warning = warning(submission, rule, path);
            if (warning.isEmpty() || isCleared(submission, warning.get(), content)) {
                return new Refused(Refusal.NOT_THIS_WARNING);
            }
            clear(submission, warning.get(), content, words, me);
            return new Done(id, submission.state());
        });
    }

    /** What the rules say of the revision today, and what was found on its links. */
    private Optional<Finding> warning(StoredSubmission submission, Rule rule, FieldPath path) {
        return Stream.concat(
                        revisions.findings(submission.revision()).stream(),
                        findings.of(submission.getId()).stream().map(StoredFinding::finding))
                .filter(found -> found.rule() == rule && found.path().equals(path) && !found.isError())
                .findFirst();
    }

    private boolean isCleared(StoredSubmission submission, Finding warning, OfferContent content) {
        return clearances.of(submission.offer().value()).stream()
                .anyMatch(row -> row.clearance().covers(warning, content));
    }

    private void clear(StoredSubmission submission, Finding warning, OfferContent content, String words, Person me) {
        var path = warning.path();
        var value = FieldValues.hash(content.find(path.section()).orElse(null), path);
        var row = clearances.save(
                new StoredClearance(submission.offer(), warning.rule(), path, value, words, me.id(), ledger.now()));
        audit("submission.clear-warning", submission, row.clearance());
    }

    @Override
    @PreAuthorize(Permit.REVIEW)
    public Outcome restore(SubmissionId id, UUID clearance) {
        return door.held(id, PlatformAct.DECIDE, Refused::new, (submission, me) -> {
            var row = clearances
                    .findById(clearance)
                    .filter(found -> found.offer().equals(submission.offer()))
                    .orElseThrow(NotFoundException::new);
            clearances.delete(row);
            audit("submission.restore-warning", submission, row.clearance());
            return new Done(id, submission.state());
        });
    }

    private void audit(String deed, StoredSubmission submission, Clearance clearance) {
        announcements.publishEvent(new Audited(
                deed,
                tenant.require(),
                submission.id().toString(),
                clearance.path(),
                Map.of(
                        "offer",
                        submission.offer().toString(),
                        "rule",
                        clearance.rule().name(),
                        "note",
                        clearance.reason())));
    }
}
