package dev.vitrine.publishing;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.identity.Permit;
import dev.vitrine.publishing.Outcome.Done;
import dev.vitrine.publishing.Outcome.Refused;
import dev.vitrine.publishing.store.PlatformSubmission;
import dev.vitrine.publishing.store.PlatformSubmissions;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.Moments;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.Page;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.tenancy.Transactions;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.PLATFORM_ADMIN)
class FailedStepService implements FailedSteps {
    private final PlatformSubmissions everywhere;
    private final StoredSubmissions submissions;
    private final StepQueue queue;
    private final Ledger ledger;
    private final CurrentPerson person;
    private final Doors doors;
    private final Transactions transactions;

    FailedStepService(
            PlatformSubmissions everywhere,
            StoredSubmissions submissions,
            StepQueue queue,
            Ledger ledger,
            CurrentPerson person,
            Doors doors,
            Transactions transactions) {
        this.everywhere = everywhere;
        this.submissions = submissions;
        this.queue = queue;
        this.ledger = ledger;
        this.person = person;
        this.doors = doors;
        this.transactions = transactions;
    }

    @Override
    @PreAuthorize(Permit.PLATFORM_ADMIN)
    public Page<Failed> page(@Nullable String after, int size) {
        int bounded = Math.clamp(size, 1, Page.LARGEST);
        var limit = Limit.of(bounded + 1);
        var state = SubmissionState.TECHNICAL_FAILURE;
        var found = after == null
                ? everywhere.inState(state, limit)
                : Moments.of(after).apply((at, id) -> everywhere.inStateBefore(state, at, id, limit));
        return Moments.page(
                found,
                bounded,
                rows -> rows.stream().map(FailedStepService::failed).toList(),
                row -> new Moments(row.changedAt(), row.id().value()));
    }

    @Override
    @PreAuthorize(Permit.PLATFORM_ADMIN)
    public long count() {
        return everywhere.countByState(SubmissionState.TECHNICAL_FAILURE);
    }

    @Override
    @PreAuthorize(Permit.PLATFORM_ADMIN)
    public Outcome retry(SubmissionId id) {
        return act(id, SubmissionAction.RETRY, (submission, me) -> {
            var step = queue.current(submission);
            step.again();
            ledger.move(submission, SubmissionAction.RETRY, me.id());
            queue.put(step);
        });
    }

    @Override
    @PreAuthorize(Permit.PLATFORM_ADMIN)
    public Outcome giveUp(SubmissionId id) {
        return act(
                id,
                SubmissionAction.GIVE_UP,
                (submission, me) -> ledger.move(submission, SubmissionAction.GIVE_UP, me.id()));
    }

    private Outcome act(SubmissionId id, SubmissionAction action, BiConsumer<StoredSubmission, Person> work) {
        var me = person.require();
        var publisher = everywhere
                .findById(id.value())
                .orElseThrow(NotFoundException::new)
                .publisher();
        return doors.actOn(
                publisher,
                PlatformAct.OPERATE,
                () -> transactions.whole(() -> {
                    var submission = submissions.lock(id.value()).orElseThrow(NotFoundException::new);
                    if (!submission.allows(action)) {
                        return new Refused(Refusal.NOT_IN_THIS_STATE);
                    }
                    work.accept(submission, me);
                    return new Done(id, submission.state());
                }));
    }

    private static Failed failed(PlatformSubmission row) {
        return new Failed(
                row.id(),
                row.publisher(),
                row.offer(),
                row.offerName(),
                row.kind(),
                row.brokenStep().orElse(StepKind.VALIDATE),
                row.trouble().orElse(null),
                row.fault(),
                row.changedAt());
    }
}
