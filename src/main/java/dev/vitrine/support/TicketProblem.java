package dev.vitrine.support;

/** Why a ticket was not opened or not moved; the translation is {@code support.ticketProblem.{PROBLEM}}. */
public enum TicketProblem {
    /** The problem type is missing, or is none that can be chosen. */
    TYPE,
    /** The category is missing, or does not belong to the type, or can be chosen no more. */
    CATEGORY,
    SUBJECT_MISSING,
    SUBJECT_TOO_LONG,
    WORDS_MISSING,
    WORDS_TOO_LONG,
    CONTACT_NAME,
    CONTACT_MAIL,
    CONTACT_PHONE,
    /** More files than one entry or one ticket has room for. */
    TOO_MANY_FILES,
    /** So many tickets were opened within a day that support must be reached otherwise. */
    TOO_MANY_TICKETS,
    /** So much was said in this ticket that another one is needed. */
    TOO_MANY_ENTRIES,
    /** Its status does not allow it, or no longer. */
    NOT_IN_THIS_STATUS,
    /** Another agent looks after it, or took it meanwhile. */
    HELD_BY_ANOTHER,
    /** The day of a removal is missing or past. */
    REMOVAL_DAY,
    /** The publisher has not agreed to the day of the removal. */
    REMOVAL_NOT_AGREED,
    /** The agreed day has not come. */
    REMOVAL_TOO_EARLY,
    /** Whoever proposed the day cannot be the second agent. */
    REMOVAL_SAME_AGENT,
    /** A submission of the offer is being published. */
    REMOVAL_PUBLISHING,
    /** Nothing of the offer would be left: the whole offer is to be removed. */
    REMOVAL_NOTHING_LEFT,
    /** It is not live any more. */
    REMOVAL_GONE
}
