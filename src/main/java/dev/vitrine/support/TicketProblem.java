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
    HELD_BY_ANOTHER
}
