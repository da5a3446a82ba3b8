package dev.vitrine.publishing;

/** One step of a submission (product.md section 3). */
public enum StepKind {
    /** The rules pass; for production also those that bite only there. */
    VALIDATE,
    /** Disks that were not taken in yet are looked at over their URL. */
    CERTIFY,
    /** Those disks are copied into the marketplace's own store. */
    TAKE_IN,
    /** Every region gets the copies it lacks. */
    REPLICATE,
    /** The staged pointer is set: the audience sees the offer. */
    OPEN,
    /** Approvers read the content; the only step that waits for people. */
    REVIEW,
    /** The live pointer is set: buyers see the offer. */
    GO_LIVE
}
