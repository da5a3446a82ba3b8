package dev.vitrine.outbound;

/**
 * Where a given address led.
 *
 * @param status of the last answer; that of a redirect when it names no place or is one too many
 * @param address the last address that was asked
 * @param redirects how many were followed to get there
 */
public record Visit(int status, String address, int redirects) {}
