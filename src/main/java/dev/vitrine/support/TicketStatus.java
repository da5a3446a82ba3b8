package dev.vitrine.support;

/** Where a ticket stands; what leads from one to another is in {@link TicketAction}. */
public enum TicketStatus {
    /** Support has not answered yet. */
    NEW,
    WAITING_FOR_PUBLISHER,
    WAITING_FOR_SUPPORT,
    /** Answered for good; the publisher's next words open it again. */
    SOLVED,
    /** Nothing more is said. */
    CLOSED;

    public boolean isOpen() {
        return this != SOLVED && this != CLOSED;
    }

    /** Whether support is to answer. */
    public boolean waitsForSupport() {
        return this == NEW || this == WAITING_FOR_SUPPORT;
    }
}
