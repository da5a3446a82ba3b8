package dev.vitrine.identity;

import dev.vitrine.identity.OidcProvider.Domain;
import dev.vitrine.identity.Registration.Created;
import dev.vitrine.identity.store.OidcIdentities;
import dev.vitrine.identity.store.OidcIdentity;
import dev.vitrine.identity.store.PersonAccount;
import dev.vitrine.identity.store.PersonAccounts;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Transactions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Whom somebody is that a provider vouches for. Issuer and subject decide, once they are linked to a person. Before that the
 * mail address does, and only an address that the provider vouches for: it makes a person where the configuration says where
 * people of its domain belong, and links one who is there already under the same condition. Otherwise an account that is
 * there is linked by nobody but who can sign in to it.
 */
@Component
class OidcPeople {
    private static final int SUBJECT_MAX = 255;
    private static final int PASSWORD_BYTES = 32;

    private final OidcIdentities identities;
    private final PersonAccounts accounts;
    private final Registration registration;
    private final Publishers publishers;
    private final SystemWork work;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OidcPeople(
            OidcIdentities identities,
            PersonAccounts accounts,
            Registration registration,
            Publishers publishers,
            SystemWork work,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.accounts = accounts;
        this.registration = registration;
        this.publishers = publishers;
        this.work = work;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a provider says of somebody.
     *
     * @param mail null when it gives none
     * @param verified whether it says that the address is this person's
     * @param name as other people see it; blank when it gives none
     * @param language the browser's
     * @param zone null when it gives none
     */
    record Claims(
            String issuer,
            String subject,
            @Nullable String mail,
            boolean verified,
            String name,
            Locale language,
            @Nullable String zone) {}

    /** Who it is, linked or made if need be. */
    sealed interface Found {
        record Person(PersonId id) implements Found {}

        record Nobody(ProviderProblem why) implements Found {}

        /** An account has this address, and nothing says that it is the same person's. */
        record Somebodys(String mail) implements Found {}
    }

    Found find(String name, OidcProvider provider, Claims claims) {
        if (claims.subject.length() > SUBJECT_MAX) {
            return new Found.Nobody(ProviderProblem.INVALID);
        }
        return transactions.whole(() -> identities
                .findByIssuerAndSubject(claims.issuer, claims.subject)
                .<Found>map(known -> new Found.Person(new PersonId(known.personId())))
                .orElseGet(() -> byMail(name, provider, claims)));
    }

    private Found byMail(String name, OidcProvider provider, Claims claims) {
        var mail = claims.mail;
        if (mail == null || !MailAddress.isValid(mail) || !(claims.verified || provider.trustMail())) {
            return new Found.Nobody(ProviderProblem.UNVERIFIED);
        }
        var domain = provider.domainOf(mail);
        Optional<PersonAccount> account = accounts.findByMail(mail);
        if (account.isPresent()) {
            return domain.isEmpty()
                    ? new Found.Somebodys(mail)
                    : new Found.Person(link(new PersonId(account.get().id()), name, claims, "domain"));
        }
        return domain.flatMap(place -> newcomer(place, mail, claims))
                .<Found>map(person -> new Found.Person(link(person, name, claims, "domain")))
                .orElseGet(() -> new Found.Nobody(ProviderProblem.UNKNOWN));
    }

    /** Empty where the publisher of the configuration does not exist. */
    private Optional<PersonId> newcomer(Domain place, String mail, Claims claims) {
        var slug = place.publisher();
        var publisher = slug == null ? Optional.<Publishers.Publisher>empty() : publishers.bySlug(slug);
        if (slug != null && publisher.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(work.run("oidc", () -> {
            var person = register(mail, claims);
            publisher.ifPresent(
                    at -> registration.addMember(person, at.id(), place.publisherRole(), Set.of(), Set.of()));
            Optional.ofNullable(place.platform()).ifPresent(role -> registration.grant(person, role));
            return person;
        }));
    }

    private PersonId register(String mail, Claims claims) {
        var created = registration.createPerson(new Registration.NewPerson(
                mail, nameOf(mail, claims), nobodysPassword(), claims.language, zone(claims)));
        return created instanceof Created.Done(PersonId id) ? id : refuse(created);
    }

    private static PersonId refuse(Created created) {
        throw new IllegalStateException("a person could not be made: " + created);
    }

    private static String nameOf(String mail, Claims claims) {
        var name = claims.name.isBlank() ? mail.substring(0, mail.indexOf('@')) : claims.name.strip();
        int length = Math.min(Registration.NAME_MAX, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, length));
    }

    /** Whoever comes from a provider needs none, and nobody knows this one. */
    private SecretText nobodysPassword() {
        var bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return new SecretText(Base64.getEncoder().encodeToString(bytes));
    }

    private static ZoneId zone(Claims claims) {
        try {
            return claims.zone == null ? ZoneId.systemDefault() : ZoneId.of(claims.zone);
        } catch (DateTimeException e) {
            return ZoneId.systemDefault();
        }
    }

    /** As the person himself has confirmed. Nothing happens when the subject is somebody's already. */
    void confirm(PersonId person, PendingLink link) {
        var claims = new Claims(link.issuer(), link.subject(), null, false, "", Locale.ROOT, null);
        transactions.whole(() -> {
            if (identities.findByIssuerAndSubject(link.issuer(), link.subject()).isEmpty()) {
                link(person, link.provider(), claims, "confirmed");
            }
        });
    }

    private PersonId link(PersonId person, String provider, Claims claims, String how) {
        identities.save(new OidcIdentity(person.value(), claims.issuer, claims.subject, clock.instant()));
        events.publishEvent(
                Audited.of("signIn.linked", null, person.toString()).with(Map.of("provider", provider, "how", how)));
        return person;
    }
}
