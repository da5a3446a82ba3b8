package dev.vitrine.publishing;

import static dev.vitrine.publishing.StepKind.CERTIFY;
import static dev.vitrine.publishing.StepKind.GO_LIVE;
import static dev.vitrine.publishing.StepKind.OPEN;
import static dev.vitrine.publishing.StepKind.REPLICATE;
import static dev.vitrine.publishing.StepKind.REVIEW;
import static dev.vitrine.publishing.StepKind.TAKE_IN;
import static dev.vitrine.publishing.StepKind.VALIDATE;

import java.util.List;

/** Where a submission leads (product.md section 3), and the steps on the way. */
public enum SubmissionKind {
    STAGING(SubmissionState.RUNNING, VALIDATE, CERTIFY, TAKE_IN, REPLICATE, OPEN),
    PRODUCTION(SubmissionState.CHECKING, VALIDATE, REVIEW, REPLICATE, GO_LIVE);

    private final SubmissionState first;
    private final List<StepKind> steps;

    SubmissionKind(SubmissionState first, StepKind... steps) {
        this.first = first;
        this.steps = List.of(steps);
    }

    /** The state that a push or a request for approval makes. */
    public SubmissionState first() {
        return first;
    }

    /** The steps in their order. */
    public List<StepKind> steps() {
        return steps;
    }
}
