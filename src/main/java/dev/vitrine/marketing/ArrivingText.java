package dev.vitrine.marketing;

/**
 * One translation, as it comes in.
 *
 * @param path what the file says it is of; any text
 * @param sourceHash what the file says it is a translation of; any text
 */
record ArrivingText(String path, String target, String sourceHash) {}
