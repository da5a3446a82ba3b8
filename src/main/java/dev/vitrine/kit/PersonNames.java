package dev.vitrine.kit;

import dev.vitrine.shared.PersonId;
import java.util.Collection;
import java.util.Map;

/** Names for screens of rooms that do not know people; implemented as a bean by the room that does. */
public interface PersonNames {
    /** Names by id, in one query; whoever is unknown to the reader is left out. */
    Map<PersonId, String> names(Collection<PersonId> ids);
}
