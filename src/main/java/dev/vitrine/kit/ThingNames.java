package dev.vitrine.kit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What things of the present publisher are called, for screens of rooms that do not know them; implemented as a bean by each
 * room that has such things. Ids of anything else, and of what is another publisher's, are left out.
 */
public interface ThingNames {
    /** Names by id, in one query. */
    Map<UUID, String> named(Collection<UUID> ids);
}
