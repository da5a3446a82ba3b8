package dev.vitrine.publishing;

import dev.vitrine.publishing.Submissions.Event;
import dev.vitrine.publishing.Submissions.Returned;
import dev.vitrine.publishing.Submissions.Step;
import dev.vitrine.publishing.Submissions.Submission;
import dev.vitrine.publishing.store.StoredEvent;
import dev.vitrine.publishing.store.StoredFinding;
import dev.vitrine.publishing.store.StoredFindings;
import dev.vitrine.publishing.store.StoredStep;
import dev.vitrine.publishing.store.StoredSteps;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Turns rows into what screens are given. Within the caller's scope and transaction. */
@Component
class SubmissionReader {
    private static final Set<SubmissionState> RETURNED =
            EnumSet.of(SubmissionState.FAILED, SubmissionState.CHANGES_REQUESTED);
    private static final Limit RETURNED_READ = Limit.of(1000);

    private final StoredSubmissions submissions;
    private final StoredSteps steps;
    private final StoredFindings findings;

    SubmissionReader(StoredSubmissions submissions, StoredSteps steps, StoredFindings findings) {
        this.submissions = submissions;
        this.steps = steps;
        this.findings = findings;
    }

    Submission read(StoredSubmission row) {
        return read(row, steps.of(row.getId()), findings.of(row.getId()));
    }

    /** Without what the steps found: for lists. */
    List<Submission> list(List<StoredSubmission> rows) {
        Map<UUID, List<StoredStep>> bySubmission = rows.isEmpty()
                ? Map.of()
                : steps.of(rows.stream().map(StoredSubmission::getId).toList()).stream()
                        .collect(Collectors.groupingBy(step -> step.submission().value()));
        return rows.stream()
                .map(row -> read(row, bySubmission.getOrDefault(row.getId(), List.of()), List.of()))
                .toList();
    }

    /** The last of each of these offers that failed or was sent back, latest first. */
    List<Returned> returned(Collection<OfferId> offers) {
        if (offers.isEmpty()) {
            return List.of();
        }
        var last = new LinkedHashMap<OfferId, StoredSubmission>();
        submissions
                .inStates(offers.stream().map(OfferId::value).toList(), RETURNED, RETURNED_READ)
                .forEach(row -> last.putIfAbsent(row.offer(), row));
        Map<UUID, List<StoredFinding>> found = last.isEmpty()
                ? Map.of()
                : findings
                        .ofAll(last.values().stream()
                                .map(StoredSubmission::getId)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(StoredFinding::submission));
        return last.values().stream()
                .map(row -> returned(row, found.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static Returned returned(StoredSubmission row, List<StoredFinding> found) {
        var errors = found.stream().filter(one -> one.finding().isError()).toList();
        FieldPath first =
                errors.stream().findFirst().map(one -> one.finding().path()).orElse(null);
        return new Returned(
                row.offer(),
                row.kind(),
                row.state(),
                row.changedAt(),
                row.reason(),
                row.state() == SubmissionState.FAILED ? first : row.reasonPath().orElse(null),
                errors.size(),
                errors.stream()
                        .filter(one -> one.step() != StepKind.VALIDATE)
                        .findFirst()
                        .map(one -> one.finding().path())
                        .orElse(null));
    }

    List<Event> events(List<StoredEvent> rows) {
        Map<UUID, StoredSubmission> parents =
                submissions
                        .findAllById(rows.stream()
                                .map(event -> event.submission().value())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(StoredSubmission::getId, Function.identity()));
        return rows.stream()
                .map(row -> event(row, parents.get(row.submission().value())))
                .toList();
    }

    private static Event event(StoredEvent row, StoredSubmission parent) {
        return new Event(
                row.getId(),
                row.submission(),
                parent.kind(),
                parent.revisionNumber(),
                row.action().orElse(null),
                row.state(),
                row.person().orElse(null),
                row.other().orElse(null),
                row.happenedAt(),
                row.note());
    }

    private static Submission read(StoredSubmission row, List<StoredStep> steps, List<StoredFinding> findings) {
        RevisionId live = row.liveRevision().orElse(null);
        return new Submission(
                row.id(),
                row.offer(),
                row.offerName(),
                row.kind(),
                row.state(),
                row.revision(),
                row.revisionNumber(),
                row.revisionHash(),
                live,
                row.changedSections(),
                row.firstPublication(),
                row.bearsOnPrices(),
                row.eyesNeeded(),
                Stream.of(row.approver(), row.secondApprover())
                        .flatMap(Optional::stream)
                        .toList(),
                row.submittedBy().orElse(null),
                row.submittedAt(),
                row.changedAt(),
                row.queuedAt().orElse(null),
                row.dueAt().orElse(null),
                row.goLiveAt().orElse(null),
                row.claimedBy().orElse(null),
                row.leaseUntil().orElse(null),
                row.reason(),
                row.reasonPath().orElse(null),
                steps.stream().map(SubmissionReader::step).toList(),
                findings.stream().map(StoredFinding::finding).toList(),
                row.stamp());
    }

    private static Step step(StoredStep row) {
        return new Step(
                row.kind(),
                row.state(),
                row.skipReason().orElse(null),
                row.startedAt().orElse(null),
                row.endedAt().orElse(null),
                row.retryAt().orElse(null),
                row.what(),
                row.done(),
                row.total(),
                row.rate(),
                row.counted(),
                row.fault());
    }
}
