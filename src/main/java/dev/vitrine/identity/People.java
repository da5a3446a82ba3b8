package dev.vitrine.identity;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.PlatformRole;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names and addresses of people, for history, mail and the desk; people who left stay named. */
public interface People {
    /** Names by id, one query; an unknown id is left out. */
    Map<PersonId, String> names(Collection<PersonId> ids);

    /** Who is to hear of something at this publisher: active members with one of these roles. */
    List<CurrentPerson.Person> members(PublisherId publisher, Set<PublisherRole> roles);

    /** Active people of the marketplace with this role. */
    List<CurrentPerson.Person> platform(PlatformRole role);

    /** Mail domains of this publisher's active members, free-mail domains left out (product.md 1, Approver). */
    Set<String> companyDomains(PublisherId publisher);
}
