package dev.vitrine.publishing;

import dev.vitrine.shared.OfferId;

/** Something about an offer's submission moved, be it a step's progress: for those who watch it. */
record SubmissionTouched(OfferId offer) {}
