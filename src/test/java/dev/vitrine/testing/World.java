package dev.vitrine.testing;

import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.Roles;
import dev.vitrine.identity.SignInFactor;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Makes publishers and people for a test, each under a name of its own, and lets the test work as one of them. */
@Component
public class World {
    /** Everybody's. */
    public static final SecretText PASSWORD = new SecretText("correct horse battery");

    /** Where the marketplace's people have their mail. */
    public static final String OPERATOR_DOMAIN = "operator.example";

    /** A session of whoever is signed in here has proved both factors, and for ever lately. */
    public static final List<FactorGrantedAuthority> PROVED =
            List.of(SignInFactor.PASSWORD.provedAt(Instant.MAX), SignInFactor.TOTP.provedAt(Instant.MAX));

    private final Publishers publishers;
    private final Registration registration;
    private final SystemWork work;
    private final Doors doors;

    World(Publishers publishers, Registration registration, SystemWork work, Doors doors) {
        this.publishers = publishers;
        this.registration = registration;
        this.work = work;
        this.doors = doors;
    }

    /** Somebody who may sign in with {@link #PASSWORD}. */
    public record Somebody(PersonId id, String mail) {}

    public Publishers.Publisher publisher() {
        return work.run("test", () -> {
            var slug = "p-" + Uuid7.next();
            var created = (Publishers.Created.Done) publishers.create(slug, "Publisher " + slug.substring(30));
            return publishers.byId(created.id());
        });
    }

    /** A member without limits. */
    public Somebody member(PublisherId publisher, PublisherRole role) {
        return member(publisher, role, Set.of(), Set.of());
    }

    public Somebody member(PublisherId publisher, PublisherRole role, Set<LanguageTag> languages, Set<OfferId> offers) {
        var person = nobody();
        join(person, publisher, role, languages, offers);
        return person;
    }

    /** Makes somebody a member, of a second publisher perhaps. */
    public void join(
            Somebody person,
            PublisherId publisher,
            PublisherRole role,
            Set<LanguageTag> languages,
            Set<OfferId> offers) {
        work.run("test", () -> registration.addMember(person.id, publisher, role, languages, offers));
    }

    public void remove(Somebody person, PublisherId publisher) {
        work.run("test", () -> registration.removeMember(person.id, publisher));
    }

    /** The person can no longer sign in. */
    public void disable(Somebody person) {
        work.run("test", () -> registration.disable(person.id));
    }

    /** One of the marketplace's people, in a mail domain that no publisher has. */
    public Somebody platform(PlatformRole role) {
        var person = nobody(OPERATOR_DOMAIN);
        work.run("test", () -> registration.grant(person.id, role));
        return person;
    }

    /** A person without any role, speaking English. */
    public Somebody nobody() {
        return nobody("example.com");
    }

    /** The same, with an address in this mail domain. */
    public Somebody nobody(String domain) {
        return nobody(domain, Locale.ENGLISH);
    }

    /** A person without any role who reads the interface in this language. */
    public Somebody speaking(Locale language) {
        return nobody("example.com", language);
    }

    private Somebody nobody(String domain, Locale language) {
        var mail = "someone-" + Uuid7.next() + "@" + domain;
        var person = new Registration.NewPerson(mail, "Someone", PASSWORD, language, ZoneId.of("Europe/Paris"));
        var created = work.run("test", () -> (Registration.Created.Done) registration.createPerson(person));
        return new Somebody(created.id(), mail);
    }

    /** Signed in as this person, in no publisher. */
    public <T> T as(Somebody person, Supplier<T> task) {
        var before = SecurityContextHolder.getContext();
        signIn(person);
        try {
            return task.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** With this person's password and nothing else, in no publisher. */
    public <T> T byPasswordAlone(Somebody person, Supplier<T> task) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PersonPrincipal(person.id, Set.of()).signedIn(PROVED.subList(0, 1), null));
        SecurityContextHolder.setContext(context);
        try {
            return task.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Signed in as this person and working in this publisher, of which he must be a member. */
    public <T> T in(PublisherId publisher, Somebody person, Supplier<T> task) {
        return as(person, () -> doors.asMember(publisher, task));
    }

    /** Work of the system in this publisher. */
    public <T> T job(PublisherId publisher, Supplier<T> task) {
        return doors.runAs(publisher, "test", task);
    }

    /** Leaves this thread signed in as this person, with all roles that open pages; services ask anew anyway. */
    public static void signIn(Somebody person) {
        signIn(person, Set.of(Roles.MEMBER, Roles.APPROVER, Roles.SUPPORT_AGENT, Roles.ADMINISTRATOR));
    }

    /** Leaves this thread signed in as this person with these of {@link Roles}, as for a page that is opened next. */
    public static void signIn(Somebody person, Set<String> roles) {
        var principal = new PersonPrincipal(person.id, roles);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(principal.signedIn(PROVED, null));
        SecurityContextHolder.setContext(context);
    }

    public static void signOut() {
        SecurityContextHolder.clearContext();
    }
}
