package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.StepList;
import dev.vitrine.publishing.StepKind;
import dev.vitrine.publishing.StepState;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions.Foreseen;
import dev.vitrine.publishing.Submissions.Impact;
import dev.vitrine.publishing.Submissions.Step;
import dev.vitrine.publishing.Submissions.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Says in words how far the steps of a submission are. */
final class StepWords {
    private final Component reader;
    private final Map<StepKind, Duration> usual;
    private final UnaryOperator<String> region;

    /**
     * @param usual how long steps take usually
     * @param region the name of a region by its id
     */
    StepWords(Component reader, Map<StepKind, Duration> usual, UnaryOperator<String> region) {
        this.reader = reader;
        this.usual = usual;
        this.region = region;
    }

    List<StepList.Step> steps(Submission submission) {
        return submission.steps().stream().map(step -> step(submission, step)).toList();
    }

    private StepList.Step step(Submission submission, Step step) {
        var shown = StepList.Step.of(text(Labels.key(step.kind())), state(submission, step))
                .detail(detail(submission, step))
                .time(time(step), usually(step));
        if (step.kind() == StepKind.REVIEW && step.state() == StepState.RUNNING) {
            return shown.progress((double) submission.approvers().size() / submission.eyesNeeded());
        }
        return step.state() == StepState.RUNNING && step.total() > 0
                ? shown.progress((double) step.done() / step.total())
                : shown;
    }

    /** A step of what could be submitted now: needed or skipped, and how long it took here of late. */
    StepList.Step foreseen(Foreseen step, Impact impact, int errors) {
        var name = text(Labels.key(step.kind()));
        if (step.skipped() != null) {
            return StepList.Step.of(name, StepList.State.SKIPPED).detail(text(Labels.key(step.skipped())));
        }
        var duration = usual.get(step.kind());
        return StepList.Step.of(name, StepList.State.WAITING)
                .detail(work(step, impact, errors))
                .time("", duration == null ? "" : text("publishing.step.usually", duration(duration)));
    }

    private String work(Foreseen step, Impact impact, int errors) {
        return switch (step.kind()) {
            case VALIDATE -> errors == 0 ? "" : text("publishing.impact.wouldFail", errors);
            case REVIEW -> reviewers(step, impact);
            case CERTIFY, TAKE_IN -> text("publishing.impact.disks", step.count());
            case REPLICATE -> text("publishing.impact.regions", step.count());
            case OPEN, GO_LIVE -> "";
        };
    }

    private String reviewers(Foreseen step, Impact impact) {
        if (step.count() == 1) {
            return text("publishing.impact.one");
        }
        return text(impact.first() ? "publishing.impact.twoFirst" : "publishing.impact.twoPrices");
    }

    private static StepList.State state(Submission submission, Step step) {
        return switch (step.state()) {
            case WAITING -> StepList.State.WAITING;
            case RUNNING, RETRYING -> submission.state().isOpen() ? StepList.State.RUNNING : StepList.State.WAITING;
            case DONE -> StepList.State.PASSED;
            case SKIPPED -> StepList.State.SKIPPED;
            case FAILED -> StepList.State.FAILED;
        };
    }

    private String detail(Submission submission, Step step) {
        return switch (step.state()) {
            case WAITING -> waiting(submission, step);
            case RUNNING -> running(submission, step);
            case RETRYING -> retrying(step);
            case DONE -> done(step);
            case SKIPPED -> text(Labels.key(Objects.requireNonNull(step.skipped())));
            case FAILED ->
                step.fault().isEmpty()
                        ? text("publishing.step.errors", step.counted())
                        : text("publishing.step.broken");
        };
    }

    private String retrying(Step step) {
        if (step.isSuspended()) {
            return text("publishing.step.suspended");
        }
        return step.retryAt() == null
                ? ""
                : text("publishing.step.retrying", formats().time(step.retryAt()));
    }

    private String waiting(Submission submission, Step step) {
        return step.kind() == StepKind.REPLICATE
                        && submission.state() == SubmissionState.SCHEDULED
                        && submission.goLiveAt() != null
                ? text("publishing.step.scheduled", formats().dateTime(submission.goLiveAt()))
                : "";
    }

    private String running(Submission submission, Step step) {
        return switch (step.kind()) {
            case VALIDATE, OPEN, GO_LIVE -> "";
            case CERTIFY -> step.what().isEmpty() ? "" : text("publishing.step.certifying", step.what());
            case TAKE_IN ->
                step.total() == 0 ? step.what() : copied(text("publishing.step.takingIn", step.what()), step);
            case REPLICATE -> {
                var name = step.what().isEmpty() ? "" : text("publishing.step.replicating", region.apply(step.what()));
                yield step.total() == 0 ? name : copied(name, step);
            }
            case REVIEW -> review(submission);
        };
    }

    /** Bytes done of all and, once it is known, how fast and for how long still. */
    private String copied(String name, Step step) {
        var bytes = text(
                "publishing.step.bytes", formats().bytes(step.done()), formats().bytes(step.total()));
        if (step.rate() == 0 || step.done() >= step.total()) {
            return name + " · " + bytes;
        }
        var left = Duration.ofSeconds(Math.ceilDiv(step.total() - step.done(), step.rate()));
        var pace = text(
                "publishing.step.pace", formats().bytes(step.rate()), formats().duration(left));
        return name + " · " + bytes + " · " + pace;
    }

    private String review(Submission submission) {
        int given = submission.approvers().size();
        if (submission.state() == SubmissionState.IN_REVIEW) {
            return text("publishing.step.inReview", given + 1, submission.eyesNeeded());
        }
        return given == 0
                ? text("publishing.step.queued", submission.eyesNeeded())
                : text("publishing.step.secondAwaited");
    }

    private String done(Step step) {
        return switch (step.kind()) {
            case VALIDATE -> text("publishing.step.validated", step.counted());
            case CERTIFY -> text("publishing.step.certified", step.counted());
            case TAKE_IN -> text("publishing.step.takenIn", step.counted());
            case REPLICATE -> text("publishing.step.replicated", step.counted());
            case OPEN -> text("publishing.step.opened", step.counted());
            case REVIEW -> text("publishing.step.approved", step.counted());
            case GO_LIVE -> "";
        };
    }

    private String time(Step step) {
        if (step.startedAt() != null && step.endedAt() != null) {
            return step.state() == StepState.SKIPPED
                    ? ""
                    : duration(Duration.between(step.startedAt(), step.endedAt()));
        }
        return step.startedAt() == null
                ? text("publishing.step.toCome")
                : text("publishing.step.since", formats().time(step.startedAt()));
    }

    private String usually(Step step) {
        var duration = usual.get(step.kind());
        boolean over = step.state() == StepState.SKIPPED;
        return duration == null || over ? "" : text("publishing.step.usually", duration(duration));
    }

    private String duration(Duration duration) {
        return duration.toSeconds() == 0
                ? text("publishing.step.instant")
                : formats().duration(duration);
    }

    private static Formats formats() {
        return Formats.current();
    }

    private String text(String key, Object... args) {
        return reader.getTranslation(key, args);
    }
}
