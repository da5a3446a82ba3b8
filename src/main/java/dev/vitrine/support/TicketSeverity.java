package dev.vitrine.support;

/** How much the publisher is held up; he says it, and an agent may correct it. */
public enum TicketSeverity {
    /** A question. */
    LOW,
    /** Something does not work, and there is a way around it. */
    NORMAL,
    /** Something that buyers or a go-live need does not work. */
    HIGH,
    /** Buyers are harmed now. */
    CRITICAL
}
