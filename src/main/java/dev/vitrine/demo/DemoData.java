package dev.vitrine.demo;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills an empty installation with the demo on its first start, by the services that its people use. A start that was cut
 * short is taken up where it was: what exists is left alone.
 */
@Component
@ConditionalOnProperty("vitrine.demo.enabled")
class DemoData {
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final SystemWork work;
    private final Publishers publishers;
    private final Registration registration;
    private final DemoPublisher publisher;
    private final DemoWalk walk;
    private final DemoTickets tickets;
    private final Path filled;

    DemoData(
            SystemWork work,
            Publishers publishers,
            Registration registration,
            DemoPublisher publisher,
            DemoWalk walk,
            DemoTickets tickets,
            @Value("${vitrine.data-dir}") Path dataDirectory) {
        this.work = work;
        this.publishers = publishers;
        this.registration = registration;
        this.publisher = publisher;
        this.walk = walk;
        this.tickets = tickets;
        this.filled = dataDirectory.resolve("demo").resolve("filled");
    }

    /** After the jobs have started, before the start is announced. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    void fill() {
        if (isFilled()) {
            return;
        }
        LOG.info("Filling the demo: this takes a moment on the first start.");
        Map<String, PublisherId> ids = new HashMap<>();
        Map<String, PersonId> people = new HashMap<>();
        work.run("demo data", () -> {
            for (String slug : Set.of("contoso", "fabrikam")) {
                ids.put(slug, create(slug));
            }
            DemoPeople.all().forEach(person -> people.put(person.mail(), register(person, ids)));
        });
        ids.forEach((slug, id) -> publisher.complete(slug, id, owner(slug, people)));
        for (DemoOffer offer : DemoOffer.all()) {
            PersonId owner = owner(offer.publisher(), people);
            walk.take(offer, ids.get(offer.publisher()), owner, approvers(people));
        }
        ids.forEach((slug, id) -> tickets.fill(
                slug, id, member(slug, PublisherRole.PUBLISHER, people), one(PlatformRole.SUPPORT_AGENT, people)));
        markFilled(ids.get("contoso"));
    }

    /** The mark names the database that was filled: another database in the same place is filled anew. */
    private boolean isFilled() {
        return Files.exists(filled)
                && publishers
                        .bySlug("contoso")
                        .filter(contoso -> sameAs(contoso.id()))
                        .isPresent();
    }

    private boolean sameAs(PublisherId contoso) {
        try {
            return Files.readString(filled).equals(contoso.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void markFilled(PublisherId contoso) {
        try {
            Files.createDirectories(filled.getParent());
            Files.writeString(filled, contoso.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PublisherId create(String slug) {
        return publishers.bySlug(slug).map(Publishers.Publisher::id).orElseGet(() -> switch (publishers.create(
                slug, DemoPeople.publisherName(slug))) {
            case Publishers.Created.Done(PublisherId id) -> id;
            case Publishers.Created refused -> throw new IllegalStateException(refused.toString());
        });
    }

    private PersonId register(DemoPeople.Member person, Map<String, PublisherId> ids) {
        return registration.byMail(person.mail()).orElseGet(() -> {
            var created = registration.createPerson(new Registration.NewPerson(
                    person.mail(), person.name(), DemoPeople.PASSWORD, person.language(), ZONE));
            if (!(created instanceof Registration.Created.Done(PersonId id))) {
                throw new IllegalStateException(created.toString());
            }
            PublisherRole role = person.role();
            if (role != null && person.publisher() != null) {
                registration.addMember(id, ids.get(person.publisher()), role, person.languages(), Set.of());
            }
            if (person.platform() != null) {
                registration.grant(id, person.platform());
            }
            return id;
        });
    }

    private static PersonId owner(String slug, Map<String, PersonId> people) {
        return member(slug, PublisherRole.OWNER, people);
    }

    private static PersonId member(String slug, PublisherRole role, Map<String, PersonId> people) {
        return first(people, p -> slug.equals(p.publisher()) && p.role() == role);
    }

    private static PersonId one(PlatformRole role, Map<String, PersonId> people) {
        return first(people, p -> p.platform() == role);
    }

    private static PersonId first(Map<String, PersonId> people, Predicate<DemoPeople.Member> which) {
        return person(
                people, DemoPeople.all().stream().filter(which).findFirst().orElseThrow());
    }

    private static DemoWalk.Approvers approvers(Map<String, PersonId> people) {
        var both = DemoPeople.all().stream()
                .filter(p -> p.platform() == PlatformRole.APPROVER)
                .map(p -> person(people, p))
                .toList();
        return new DemoWalk.Approvers(both.get(0), both.get(1));
    }

    private static PersonId person(Map<String, PersonId> people, DemoPeople.Member member) {
        PersonId id = people.get(member.mail());
        if (id == null) {
            throw new IllegalStateException("no such person of the demo: " + member.mail());
        }
        return id;
    }
}
