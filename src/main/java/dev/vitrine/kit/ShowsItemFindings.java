package dev.vitrine.kit;

/**
 * Marks a field over a list that shows findings and locks of its items at the items themselves: the {@link FieldShell}
 * around it then shows only what points at the list as a whole.
 */
public interface ShowsItemFindings {}
