package dev.vitrine.publishing;

/** Why something expected was refused; the translation is {@code publishing.refusal.{REFUSAL}}. */
public enum Refusal {
    /** The offer's one place for a submission is taken. */
    SUBMISSION_OPEN,
    /** The staging audience is empty (V25). */
    NO_AUDIENCE,
    /** There is no staged revision to submit. */
    NOT_STAGED,
    /** The present version of the publisher agreement is not accepted: the profile is the way out. */
    AGREEMENT,
    /** The walkthrough is not green (V30). */
    WALKTHROUGH,
    /** What is staged is, by hash, what is live. */
    NOTHING_NEW,
    /** The marketplace suspended the publisher: nothing of it goes live until that is lifted (product.md section 1). */
    PUBLISHER_SUSPENDED,
    /** The table of product.md section 3 does not allow it in this state. */
    NOT_IN_THIS_STATE,
    /** A go-live date must lie ahead. */
    DATE_PAST,
    /** Somebody else holds the lease, or nobody does. */
    NOT_YOURS,
    /** Who has approved a submission may not take it again. */
    ALREADY_APPROVED,
    /** The approver's mail domain is one of the publisher's (product.md section 1). */
    CONFLICT_OF_INTEREST,
    /** What was read is not what is to be decided on. */
    OTHER_CONTENT,
    /** Sending back needs words for the publisher. */
    REASON_MISSING,
    /** Words for the publisher have a limit. */
    REASON_TOO_LONG,
    /** What is said to be fine is said why. */
    CLEARANCE_WITHOUT_REASON,
    /** There is no such warning, or it was cleared already. */
    NOT_THIS_WARNING,
    /** An answer to a pin needs words. */
    ANSWER_MISSING,
    /** What is said at a pin has a limit of its own. */
    WORDS_TOO_LONG,
    /** Pins are left that are neither settled nor sent back. */
    PINS_LEFT,
    /** An offer has room for so many open pins. */
    TOO_MANY_PINS,
    /** The offer has no such field, or the pin is in no state for that. */
    NOT_THIS_PIN,
    /** There is no text at the field that could be replaced. */
    NO_TEXT_HERE,
    /** The field was changed since the text was suggested. */
    CHANGED_SINCE,
    /** A message needs words. */
    MESSAGE_MISSING,
    /** A message has a limit. */
    MESSAGE_TOO_LONG,
    /** About one submission no more can be said. */
    TOO_MANY_MESSAGES,
    /** The person to hand over to is no approver. */
    NOT_AN_APPROVER,
    /** Nothing in the queue may be taken. */
    NOTHING_TO_TAKE
}
