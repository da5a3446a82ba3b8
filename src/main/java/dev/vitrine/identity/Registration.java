package dev.vitrine.identity;

import dev.vitrine.identity.store.MembershipRows;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.identity.store.PlatformRoleRow;
import dev.vitrine.identity.store.PlatformRoleRows;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.PlatformRole;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes people and says what they are; for the platform administrator and for the installation itself. */
@Service
@Transactional
@PreAuthorize("@permissions.system() or " + Permit.PLATFORM_ADMIN)
public class Registration {
    /** The longest name of a person, in characters. */
    public static final int NAME_MAX = 100;

    /** The shortest password, in characters. */
    public static final int PASSWORD_MIN = PasswordRules.MIN;

    /** An administrator cannot approve (product.md section 1). */
    private static final Set<PlatformRole> EXCLUSIVE = Set.of(PlatformRole.ADMINISTRATOR, PlatformRole.APPROVER);

    private final PersonAccounts accounts;
    private final MembershipRows memberships;
    private final MembershipBook book;
    private final PlatformRoleRows platform;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final PersonSessions sessions;
    private final AccessReader access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(
            PersonAccounts accounts,
            MembershipRows memberships,
            MembershipBook book,
            PlatformRoleRows platform,
            Passwords passwords,
            PasswordRules rules,
            PersonSessions sessions,
            AccessReader access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.book = book;
        this.platform = platform;
        this.passwords = passwords;
        this.rules = rules;
        this.sessions = sessions;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param mail address to sign in with; case does not matter
     * @param password at least 15 characters, at most 200
     * @param language of the interface: {@code fr} or {@code en}
     */
    public record NewPerson(String mail, String name, SecretText password, Locale language, ZoneId zone) {}

    /** What became of {@link #createPerson}. */
    public sealed interface Created {
        record Done(PersonId id) implements Created {}

        record MailTaken() implements Created {}

        record BadMail() implements Created {}

        /** Empty or longer than {@link #NAME_MAX}. */
        record BadName() implements Created {}

        record PasswordTooShort(int least) implements Created {}

        record PasswordTooLong(int most) implements Created {}

        /** Among the most used ones, or made of the person's name, his address or the marketplace's name. */
        record PasswordGuessable() implements Created {}
    }

    /** What became of {@link #addMember}, {@link #grant} and {@link #serve}. */
    public enum Granted {
        DONE,
        /** There is one owner, always (product.md section 1). */
        OWNER_EXISTS,
        /** The marketplace's people belong to no publisher, and a publisher's not to the marketplace. */
        OTHER_SIDE,
        /** Nobody is an administrator and approves. */
        ADMINISTRATOR_APPROVES
    }

    public Created createPerson(NewPerson person) {
        var mail = person.mail().strip();
        var refusal = refusal(person, mail);
        if (refusal != null) {
            return refusal;
        }
        if (accounts.existsByMail(mail)) {
            return new Created.MailTaken();
        }
        var account = accounts.save(new PersonAccount(
                mail,
                person.name().strip(),
                passwords.hash(person.password()),
                person.language().getLanguage(),
                person.zone().getId(),
                clock.instant()));
        events.publishEvent(Audited.of("person.created", null, account.id().toString()));
        return new Created.Done(new PersonId(account.id()));
    }

    private @Nullable Created refusal(NewPerson person, String mail) {
        if (!MailAddress.isValid(mail)) {
            return new Created.BadMail();
        }
        int length =
                person.name().strip().codePointCount(0, person.name().strip().length());
        if (length == 0 || length > NAME_MAX) {
            return new Created.BadName();
        }
        return rules.weakness(person.password(), PasswordRules.MIN, person.name(), mail)
                .map(weakness -> switch (weakness) {
                    case TOO_SHORT -> new Created.PasswordTooShort(PasswordRules.MIN);
                    case TOO_LONG -> new Created.PasswordTooLong(PasswordRules.MAX);
                    case COMMON, PERSONAL -> new Created.PasswordGuessable();
                })
                .orElse(null);
    }

    /** The person with this address, whatever its case. */
    @Transactional(readOnly = true)
    public Optional<PersonId> byMail(String mail) {
        return accounts.findByMail(mail.strip()).map(account -> new PersonId(account.id()));
    }

    /**
     * Makes the person a member, again where he was removed, or changes what he is there.
     *
     * @param languages the languages a marketing editor is limited to; of no meaning for other roles
     * @param offers the offers a marketing editor or an engineering contact is limited to; empty for all
     */
    public Granted addMember(
            PersonId person,
            PublisherId publisher,
            PublisherRole role,
            Set<LanguageTag> languages,
            Set<OfferId> offers) {
        account(person);
        return book.join(person, publisher, new MemberRole(role, languages, offers));
    }

    /** Ends a membership; the person loses access with the next click. Nothing happens when there is none. */
    public void removeMember(PersonId person, PublisherId publisher) {
        book.hold(publisher, person).ifPresent(member -> book.remove(member, publisher, "member.removed"));
    }

    public Granted grant(PersonId person, PlatformRole role) {
        var account = account(person);
        if (memberships.existsByPersonIdAndRemovedAtIsNull(account.id())) {
            return Granted.OTHER_SIDE;
        }
        platform.hold(PlatformRole.ADMINISTRATOR.name()); // two roles given at once would not see each other
        if (excluded(account.id(), role)) {
            events.publishEvent(
                    Audited.of("platform.refused", null, person.toString()).with(Map.of("role", role.name())));
            return Granted.ADMINISTRATOR_APPROVES;
        }
        if (platform.findByPersonIdAndRole(account.id(), role.name()).isEmpty()) {
            var now = clock.instant();
            platform.save(new PlatformRoleRow(account.id(), role.name(), now));
            account.serves(now);
            changed("platform.granted", person, Map.of("role", role.name()));
        }
        return Granted.DONE;
    }

    /**
     * From now on the person has these roles in the marketplace and no others; all of it or, when it is refused, nothing.
     * One deed, so that an administrator can give up that role for another.
     */
    public Granted serve(PersonId person, Set<PlatformRole> roles) {
        if (roles.containsAll(EXCLUSIVE)) {
            return Granted.ADMINISTRATOR_APPROVES;
        }
        for (PlatformRole role : EnumSet.complementOf(copy(roles))) {
            revoke(person, role);
        }
        return copy(roles).stream()
                .map(role -> grant(person, role))
                .filter(granted -> granted != Granted.DONE)
                .findFirst()
                .orElse(Granted.DONE);
    }

    private static EnumSet<PlatformRole> copy(Set<PlatformRole> roles) {
        var copy = EnumSet.noneOf(PlatformRole.class);
        copy.addAll(roles);
        return copy;
    }

    private boolean excluded(UUID account, PlatformRole role) {
        return EXCLUSIVE.contains(role)
                && EXCLUSIVE.stream()
                        .filter(other -> other != role)
                        .anyMatch(other -> platform.findByPersonIdAndRole(account, other.name())
                                .isPresent());
    }

    public void revoke(PersonId person, PlatformRole role) {
        platform.findByPersonIdAndRole(person.value(), role.name()).ifPresent(row -> {
            platform.delete(row);
            changed("platform.revoked", person, Map.of("role", role.name()));
        });
    }

    /** The person can no longer sign in, and all his sessions end. */
    public void disable(PersonId person) {
        account(person).disable(clock.instant());
        changed("person.disabled", person, Map.of());
        sessions.endAll(person, SessionEnd.DISABLED);
    }

    public void enable(PersonId person) {
        account(person).enable();
        changed("person.enabled", person, Map.of());
    }

    private void changed(String action, PersonId person, Map<String, String> details) {
        access.forget();
        events.publishEvent(Audited.of(action, null, person.toString()).with(details));
    }

    private PersonAccount account(PersonId person) {
        return accounts.findById(person.value()).orElseThrow(NotFoundException::new);
    }
}
