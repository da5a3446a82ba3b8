package dev.vitrine.publishing;

import dev.vitrine.shared.SubmissionId;

/** What became of something that was asked of a submission; a refusal changed nothing. */
public sealed interface Outcome {
    /** It was done. */
    record Done(SubmissionId submission, SubmissionState state) implements Outcome {}

    /** It was refused. */
    record Refused(Refusal why) implements Outcome {}
}
