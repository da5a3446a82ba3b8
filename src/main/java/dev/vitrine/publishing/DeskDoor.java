package dev.vitrine.publishing;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.publishing.store.PlatformSubmission;
import dev.vitrine.publishing.store.PlatformSubmissions;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.tenancy.Transactions;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The approvers' way to a submission: found across publishers, read audited, and acted on with its row locked. */
@Component
class DeskDoor {
    private static final String READING = "review";

    private final PlatformSubmissions everywhere;
    private final StoredSubmissions submissions;
    private final Ledger ledger;
    private final CurrentPerson person;
    private final Doors doors;
    private final Transactions transactions;

    DeskDoor(
            PlatformSubmissions everywhere,
            StoredSubmissions submissions,
            Ledger ledger,
            CurrentPerson person,
            Doors doors,
            Transactions transactions) {
        this.everywhere = everywhere;
        this.submissions = submissions;
        this.ledger = ledger;
        this.person = person;
        this.doors = doors;
        this.transactions = transactions;
    }

    /** {@link NotFoundException} for what never was in the queue too. */
    PlatformSubmission find(SubmissionId id) {
        return everywhere
                .findById(id.value())
                .filter(submission -> submission.kind() == SubmissionKind.PRODUCTION)
                .orElseThrow(NotFoundException::new);
    }

    <T> T read(SubmissionId id, Supplier<T> work) {
        return doors.readAs(find(id).publisher(), READING, work);
    }

    /** An act of any approver. */
    <T> T act(SubmissionId id, PlatformAct act, BiFunction<StoredSubmission, Person, T> work) {
        var me = person.require();
        return doors.actOn(
                find(id).publisher(),
                act,
                () -> transactions.whole(
                        () -> work.apply(submissions.lock(id.value()).orElseThrow(NotFoundException::new), me)));
    }

    /** An act of the approver who holds the lease. */
    <T> T held(
            SubmissionId id,
            PlatformAct act,
            Function<Refusal, T> refused,
            BiFunction<StoredSubmission, Person, T> work) {
        return act(id, act, (submission, me) -> {
            if (submission.state() != SubmissionState.IN_REVIEW) {
                return refused.apply(Refusal.NOT_IN_THIS_STATE);
            }
            return submission.isHeldBy(me.id(), ledger.now())
                    ? work.apply(submission, me)
                    : refused.apply(Refusal.NOT_YOURS);
        });
    }
}
