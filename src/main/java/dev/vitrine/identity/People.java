package dev.vitrine.identity;

import dev.vitrine.kit.PersonNames;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.PlatformRole;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names and addresses of people, for history, mail and the desk; people who left stay named. */
public interface People extends PersonNames {
    /**
     * A member of the present publisher.
     *
     * @param languages the languages a marketing editor is limited to
     * @param offers the offers the member is limited to; empty for all
     * @param suspended since when access rests; null for an active member
     */
    record Member(
            CurrentPerson.Person person,
            PublisherRole role,
            Set<LanguageTag> languages,
            Set<OfferId> offers,
            Instant joined,
            @Nullable Instant suspended) {}

    /**
     * Names by id, one query; an unknown id is left out, and so is, for a member, a person of neither his publisher nor
     * the marketplace.
     */
    @Override
    Map<PersonId, String> names(Collection<PersonId> ids);

    /**
     * Who is to hear of something at this publisher: active members with one of these roles. For a member of another
     * publisher: nobody, as for one that does not exist.
     */
    List<CurrentPerson.Person> members(PublisherId publisher, Set<PublisherRole> roles);

    /** The members of the present publisher, by name, suspended ones included. */
    List<Member> members();

    /** Active people of the marketplace with this role. */
    List<CurrentPerson.Person> platform(PlatformRole role);

    /** Mail domains of this publisher's active members, free-mail domains left out (product.md 1, Approver). */
    Set<String> companyDomains(PublisherId publisher);

    /** Those of these publishers of whose {@link #companyDomains} this is one, in one statement. */
    Set<PublisherId> withCompanyDomain(String domain, Collection<PublisherId> publishers);
}
