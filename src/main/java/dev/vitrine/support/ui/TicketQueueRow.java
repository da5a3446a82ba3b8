package dev.vitrine.support.ui;

import dev.vitrine.support.TicketHead;

/**
 * A row of the agents' queue with the names in it.
 *
 * @param holder the agent who looks after it, or empty
 * @param mine whether that is the one who reads
 */
record TicketQueueRow(TicketHead ticket, String publisher, String holder, boolean mine) {}
