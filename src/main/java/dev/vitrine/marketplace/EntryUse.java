package dev.vitrine.marketplace;

import java.util.Map;
import java.util.Set;

/**
 * Told by the rooms that keep something in which entries of the lists are named, so that an entry that was ever named is
 * never deleted (decision 090).
 */
public interface EntryUse {
    /**
     * Notes, within the present transaction, that these entries are named, by their ids; ids that no list has are passed
     * over. Costs one statement a list the first time an entry is named anywhere, and nothing from then on.
     */
    void named(Map<OperatorList, Set<String>> entries);
}
