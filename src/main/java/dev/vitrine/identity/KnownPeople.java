package dev.vitrine.identity;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.identity.store.MembershipRows;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Scope;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A member is told of his own publisher's people and of the marketplace's, nobody else's. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Permit.INSIDE)
class KnownPeople implements People {
    private final PersonAccounts accounts;
    private final MembershipRows memberships;
    private final CurrentTenant tenant;
    private final AccessReader access;
    private final SystemWork work;

    KnownPeople(
            PersonAccounts accounts,
            MembershipRows memberships,
            CurrentTenant tenant,
            AccessReader access,
            SystemWork work) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.tenant = tenant;
        this.access = access;
        this.work = work;
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        var values = ids.stream().map(PersonId::value).toList();
        Optional<Scope> scope = tenant.scope();
        var found = knowsAll()
                ? accounts.findByIdIn(values)
                : scope.map(s -> accounts.knownTo(s.publisher().value(), values))
                        .orElse(List.of());
        return found.stream().collect(toMap(account -> new PersonId(account.id()), PersonAccount::name));
    }

    @Override
    public List<CurrentPerson.Person> members(PublisherId publisher, Set<PublisherRole> roles) {
        return !knows(publisher)
                ? List.of()
                : accounts
                        .members(
                                publisher.value(),
                                roles.stream().map(Enum::name).toList())
                        .stream()
                        .map(KnownPeople::person)
                        .toList();
    }

    @Override
    public List<Member> members() {
        return memberships.present(tenant.require().value()).stream()
                .map(pair -> new Member(
                        person(pair.person()),
                        PublisherRole.valueOf(pair.membership().role()),
                        Limits.languages(pair.membership().languages()),
                        Limits.offers(pair.membership().offers()),
                        pair.membership().joinedAt(),
                        pair.membership().suspendedAt()))
                .toList();
    }

    @Override
    public List<CurrentPerson.Person> platform(PlatformRole role) {
        return accounts.platform(role.name()).stream().map(KnownPeople::person).toList();
    }

    @Override
    public Set<String> companyDomains(PublisherId publisher) {
        return members(publisher, EnumSet.allOf(PublisherRole.class)).stream()
                .map(person -> MailAddress.domain(person.mail()))
                .filter(domain -> !MailAddress.isFreeMail(domain))
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<PublisherId> withCompanyDomain(String domain, Collection<PublisherId> publishers) {
        boolean all = knowsAll();
        var known = publishers.stream()
                .filter(publisher -> all || knows(publisher))
                .map(PublisherId::value)
                .toList();
        return known.isEmpty() || MailAddress.isFreeMail(domain)
                ? Set.of()
                : accounts.publishersWithMailAt(domain, known).stream()
                        .map(PublisherId::new)
                        .collect(toUnmodifiableSet());
    }

    private boolean knows(PublisherId publisher) {
        return knowsAll()
                || tenant.scope()
                        .filter(scope -> scope.publisher().equals(publisher))
                        .isPresent();
    }

    /** Work of the system, and people of the marketplace. */
    private boolean knowsAll() {
        return work.active()
                || tenant.scope()
                        .map(Scope::door)
                        .filter(door -> door == Scope.Door.JOB)
                        .isPresent()
                || access.current()
                        .filter(person -> !person.platform().isEmpty())
                        .isPresent();
    }

    static CurrentPerson.Person person(PersonAccount account) {
        return new CurrentPerson.Person(
                new PersonId(account.id()),
                account.name(),
                account.mail(),
                Locale.of(account.language()),
                ZoneId.of(account.zone()));
    }
}
