package dev.vitrine.identity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.identity.store.InvitationRow;
import dev.vitrine.identity.store.InvitationRows;
import dev.vitrine.identity.store.MembershipRows;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.identity.store.PlatformRoleRow;
import dev.vitrine.identity.store.PlatformRoleRows;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Transactions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
@PreAuthorize(Permit.PLATFORM_ADMIN)
class MarketplacePeople implements PlatformPeople {
    private final PersonAccounts accounts;
    private final PlatformRoleRows roles;
    private final MembershipRows memberships;
    private final InvitationRows rows;
    private final InvitationDesk desk;
    private final Registration registration;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    MarketplacePeople(
            PersonAccounts accounts,
            PlatformRoleRows roles,
            MembershipRows memberships,
            InvitationRows rows,
            InvitationDesk desk,
            Registration registration,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.roles = roles;
        this.memberships = memberships;
        this.rows = rows;
        this.desk = desk;
        this.registration = registration;
        this.transactions = transactions;
        this.events = events;
    }

    @Override
    public List<Colleague> all() {
        var all = roles.findAll();
        return accounts.ofThePlatform().stream()
                .map(account ->
                        new Colleague(KnownPeople.person(account), rolesOf(account, all), account.disabledAt() != null))
                .toList();
    }

    private static Set<PlatformRole> rolesOf(PersonAccount account, List<PlatformRoleRow> all) {
        return all.stream()
                .filter(row -> row.personId().equals(account.id()))
                .map(row -> PlatformRole.valueOf(row.role()))
                .collect(toUnmodifiableSet());
    }

    @Override
    public List<Pending> pending() {
        return rows.pending(null).stream()
                .map(row -> new Pending(row.id(), row.mail(), roles(row), row.sentAt(), row.expiresAt()))
                .toList();
    }

    static Set<PlatformRole> roles(InvitationRow row) {
        return Arrays.stream(row.place().roles().split(" "))
                .map(PlatformRole::valueOf)
                .collect(toUnmodifiableSet());
    }

    @Override
    public Outcome invite(String mail, Set<PlatformRole> as, Locale language) {
        var address = mail.strip();
        if (!MailAddress.isValid(address)) {
            return Outcome.BAD_MAIL;
        }
        return problem(as)
                .orElseGet(() -> transactions.whole(() -> {
                    holdAdministrators(); // one invitation at a time
                    return refusal(address).orElseGet(() -> {
                        var place = new InvitationRow.Place(null, Limits.column(as), "", "");
                        return outcome(
                                desk.send(new InvitationRow(address, language.getLanguage(), place, desk.now())));
                    });
                }));
    }

    private Optional<Outcome> refusal(String mail) {
        var account = accounts.findByMail(mail);
        if (account.filter(found -> roles.existsByPersonId(found.id())).isPresent()) {
            return Optional.of(Outcome.HERE_ALREADY);
        }
        if (account.filter(found -> memberships.existsByPersonIdAndRemovedAtIsNull(found.id()))
                .isPresent()) {
            return Optional.of(Outcome.OTHER_SIDE);
        }
        return rows.pending(null).stream().anyMatch(row -> row.mail().equalsIgnoreCase(mail))
                ? Optional.of(Outcome.INVITED_ALREADY)
                : Optional.empty();
    }

    private static Optional<Outcome> problem(Set<PlatformRole> as) {
        if (as.isEmpty()) {
            return Optional.of(Outcome.NO_ROLE);
        }
        return as.contains(PlatformRole.ADMINISTRATOR) && as.contains(PlatformRole.APPROVER)
                ? Optional.of(Outcome.ADMINISTRATOR_APPROVES)
                : Optional.empty();
    }

    @Override
    public Outcome sendAgain(UUID id) {
        return transactions.whole(() -> {
            var invitation = ours(id);
            if (!invitation.pending()) {
                throw new NotFoundException();
            }
            return outcome(desk.send(invitation));
        });
    }

    @Override
    public void withdraw(UUID id) {
        transactions.whole(() -> desk.withdraw(ours(id)));
    }

    private InvitationRow ours(UUID id) {
        return rows.hold(id).filter(found -> found.place().publisher() == null).orElseThrow(NotFoundException::new);
    }

    @Override
    public Outcome change(PersonId person, Set<PlatformRole> as) {
        return problem(as)
                .orElseGet(() -> transactions.whole(() -> {
                    present(person);
                    if (!as.contains(PlatformRole.ADMINISTRATOR) && isLastAdministrator(person)) {
                        return kept(person, "change");
                    }
                    return outcome(registration.serve(person, as));
                }));
    }

    @Override
    public Outcome disable(PersonId person) {
        return transactions.whole(() -> {
            present(person);
            if (isLastAdministrator(person)) {
                return kept(person, "disable");
            }
            registration.disable(person);
            return Outcome.DONE;
        });
    }

    @Override
    public void enable(PersonId person) {
        transactions.whole(() -> {
            present(person);
            registration.enable(person);
        });
    }

    /** The person's roles, while nobody else changes who is an administrator. */
    private Set<PlatformRole> present(PersonId person) {
        holdAdministrators();
        var present = accounts.findById(person.value())
                .map(account -> rolesOf(account, roles.findAll()))
                .orElse(Set.of());
        if (present.isEmpty()) {
            throw new NotFoundException();
        }
        return present;
    }

    private void holdAdministrators() {
        roles.hold(PlatformRole.ADMINISTRATOR.name());
    }

    private boolean isLastAdministrator(PersonId person) {
        var administrators = accounts.platform(PlatformRole.ADMINISTRATOR.name());
        return administrators.size() == 1 && administrators.getFirst().id().equals(person.value());
    }

    private Outcome kept(PersonId person, String what) {
        events.publishEvent(
                Audited.of("administrator.kept", null, person.toString()).with(Map.of("refused", what)));
        return Outcome.LAST_ADMINISTRATOR;
    }

    private static Outcome outcome(Registration.Granted granted) {
        return switch (granted) {
            case DONE -> Outcome.DONE;
            case OTHER_SIDE -> Outcome.OTHER_SIDE;
            case ADMINISTRATOR_APPROVES -> Outcome.ADMINISTRATOR_APPROVES;
            case OWNER_EXISTS -> throw new IllegalStateException("the marketplace has no owner");
        };
    }

    private static Outcome outcome(InvitationDesk.Sent sent) {
        return switch (sent) {
            case DONE -> Outcome.DONE;
            case TOO_SOON -> Outcome.TOO_SOON;
            case TOO_MANY -> Outcome.TOO_MANY;
        };
    }
}
