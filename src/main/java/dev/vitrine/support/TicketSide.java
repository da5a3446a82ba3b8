package dev.vitrine.support;

/** Who speaks in a ticket. */
public enum TicketSide {
    PUBLISHER,
    SUPPORT
}
