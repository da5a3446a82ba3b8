package dev.vitrine.publishing;

import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.publishing.StepWork.Stopped;
import dev.vitrine.publishing.store.StoredFinding;
import dev.vitrine.publishing.store.StoredFindings;
import dev.vitrine.publishing.store.StoredStep;
import dev.vitrine.publishing.store.StoredSteps;
import dev.vitrine.publishing.store.StoredSubmission;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.rules.Finding;
import dev.vitrine.tenancy.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down how a step fares, each time in one transaction that begins by locking the submission. What is written once
 * is never written again: a job that runs a second time finds its step over and changes nothing.
 */
@Component
class StepBook {
    private final StoredSubmissions submissions;
    private final StoredSteps steps;
    private final StoredFindings findings;
    private final SubmissionReader reader;
    private final StepQueue queue;
    private final Ledger ledger;
    private final Pauses pauses;
    private final Transactions transactions;
    private final ApplicationEventPublisher announcements;

    StepBook(
            StoredSubmissions submissions,
            StoredSteps steps,
            StoredFindings findings,
            SubmissionReader reader,
            StepQueue queue,
            Ledger ledger,
            Pauses pauses,
            Transactions transactions,
            ApplicationEventPublisher announcements) {
        this.submissions = submissions;
        this.steps = steps;
        this.findings = findings;
        this.reader = reader;
        this.queue = queue;
        this.ledger = ledger;
        this.pauses = pauses;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    /** The step begins; empty when there is nothing to do any more. */
    Optional<StepWork> begin(StepRef ref) {
        return inTurn(ref, (submission, step) -> {
            step.start(ledger.now());
            steps.flush();
            return new StepWork(reader.read(submission), ref.ordinal(), progress(ref));
        });
    }

    /** The step's result and the next step's job, together or not at all. */
    void write(StepRef ref, StepResult result) {
        inTurn(ref, (submission, step) -> {
            switch (result) {
                case StepResult.Passed passed -> {
                    passed.effect().run();
                    step.finish(passed.counted(), ledger.now());
                    keep(submission, step, passed.warnings());
                    goOn(submission, step);
                }
                case StepResult.Nothing nothing -> {
                    step.skip(nothing.reason(), ledger.now());
                    goOn(submission, step);
                }
                case StepResult.Errors errors -> {
                    step.findErrors(
                            (int) errors.findings().stream()
                                    .filter(Finding::isError)
                                    .count(),
                            ledger.now());
                    keep(submission, step, errors.findings());
                    ledger.move(submission, SubmissionAction.FIND_ERRORS, null);
                }
            }
            return true;
        });
    }

    /** A passing fault: the moment at which to try again, or empty when nobody wants it any more. */
    Optional<Instant> hesitate(StepRef ref, String fault) {
        return inTurn(ref, (submission, step) -> {
            var again = ledger.now().plus(pauses.after(step.attempts()));
            step.hesitate(fault, again);
            ledger.move(submission, SubmissionAction.HESITATE, null);
            return again;
        });
    }

    /** A fault that nobody foresaw: as a passing one, but only so often. */
    Optional<Instant> stumble(StepRef ref, String fault) {
        return inTurn(ref, (submission, step) -> {
            if (step.failures() + 1 >= pauses.failures()) {
                breakDown(submission, step, null, fault);
                return null;
            }
            var again = ledger.now().plus(pauses.after(step.failures() + 1));
            step.stumble(fault, again);
            ledger.move(submission, SubmissionAction.HESITATE, null);
            return again;
        });
    }

    /** A fault that does not pass. */
    void breakDown(StepRef ref, @Nullable StoreTrouble trouble, String fault) {
        inTurn(ref, (submission, step) -> {
            breakDown(submission, step, trouble, fault);
            return true;
        });
    }

    private void breakDown(StoredSubmission submission, StoredStep step, @Nullable StoreTrouble trouble, String fault) {
        step.breakDown(fault, ledger.now());
        submission.brokeAt(step.kind(), trouble, fault);
        ledger.move(submission, SubmissionAction.BREAK, null);
    }

    /** What comes after a step that is over: the next one, people, or the end. */
    private void goOn(StoredSubmission submission, StoredStep step) {
        var next = steps.at(submission.getId(), step.ordinal() + 1);
        if (next.isEmpty()) {
            ledger.move(submission, SubmissionAction.PASS, null);
        } else if (next.get().kind() == StepKind.REVIEW) {
            next.get().start(ledger.now());
            ledger.move(submission, SubmissionAction.PASS, null);
        } else {
            queue.put(next.get());
        }
    }

    private void keep(StoredSubmission submission, StoredStep step, List<Finding> found) {
        findings.saveAll(found.stream()
                .map(finding -> new StoredFinding(submission.id(), step.kind(), finding))
                .toList());
    }

    private StepWork.Progress progress(StepRef ref) {
        return new StepProgress(
                (what, number, done, total, rate) -> inTurn(ref, (submission, step) -> {
                            step.progress(what, number, done, total, rate);
                            return true;
                        })
                        .orElseThrow(Stopped::new),
                System::nanoTime);
    }

    private <T> Optional<T> inTurn(StepRef ref, BiFunction<StoredSubmission, StoredStep, @Nullable T> work) {
        return transactions.whole(() -> submissions
                .lock(ref.submission())
                .filter(submission -> submission.state().isRunning())
                .flatMap(submission -> steps.at(ref.submission(), ref.ordinal())
                        .filter(step ->
                                step.round() == ref.round() && !step.state().isOver())
                        .map(step -> {
                            var result = work.apply(submission, step);
                            submissions.touch(ref.submission());
                            announcements.publishEvent(new SubmissionTouched(submission.offer()));
                            return result;
                        })));
    }
}
