package dev.vitrine.support;

/**
 * A file out of a ticket, to be saved and never shown.
 *
 * @param mediaType as what it was checked
 */
public record TicketFile(String name, String mediaType, byte[] bytes) {}
