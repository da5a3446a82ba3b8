package dev.vitrine.notification;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.identity.People;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.notification.News.Audience;
import dev.vitrine.notification.store.BellItem;
import dev.vitrine.notification.store.BellItems;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.SubmissionMoved;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happens and writes to those whom it concerns, within the transaction in which it happens. */
@Component
class NewsDesk {
    private final Drafts drafts;
    private final Publishers publishers;
    private final People people;
    private final Operator operator;
    private final Translations translations;
    private final Outbox outbox;
    private final BellItems bell;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewsDesk(
            Drafts drafts,
            Publishers publishers,
            People people,
            Operator operator,
            Translations translations,
            Outbox outbox,
            BellItems bell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.publishers = publishers;
        this.people = people;
        this.operator = operator;
        this.translations = translations;
        this.outbox = outbox;
        this.bell = bell;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(SubmissionMoved moved) {
        News.of(moved).ifPresent(news -> tell(news, moved));
    }

    private void tell(News news, SubmissionMoved moved) {
        Publisher publisher = publishers.byId(moved.publisher());
        String offer = drafts.head(moved.offer()).name();
        List<Person> readers = readers(news.audience(), moved.publisher()).stream()
                .filter(person -> !person.id().equals(moved.by()))
                .toList();
        readers.forEach(reader -> outbox.post(reader, letter(news, moved, publisher, offer, reader.language())));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var what = new BellItem.What(
                news.name(),
                Capacity.of(news.audience()).name(),
                publisher.slug(),
                publisher.name(),
                moved.offer().value(),
                offer,
                moved.submission().value(),
                now);
        bell.saveAll(readers.stream()
                .map(reader -> new BellItem(reader.id().value(), what))
                .toList());
        events.publishEvent(new BellsRung(readers.stream().map(Person::id).collect(toUnmodifiableSet())));
    }

    private List<Person> readers(Audience audience, PublisherId publisher) {
        return switch (audience) {
            case PUBLISHER -> people.members(publisher, Set.of(PublisherRole.OWNER, PublisherRole.PUBLISHER));
            case PUBLISHER_AND_ENGINEERS ->
                people.members(
                        publisher,
                        Set.of(PublisherRole.OWNER, PublisherRole.PUBLISHER, PublisherRole.ENGINEERING_CONTACT));
            case APPROVERS -> approvers(publisher);
            case ADMINISTRATORS -> people.platform(PlatformRole.ADMINISTRATOR);
        };
    }

    /** Without those who may not decide on this publisher's offers, for they share its mail domain (product.md 1). */
    private List<Person> approvers(PublisherId publisher) {
        Set<String> domains = people.companyDomains(publisher);
        return people.platform(PlatformRole.APPROVER).stream()
                .filter(person -> !domains.contains(person.mailDomain()))
                .toList();
    }

    private Letter letter(News news, SubmissionMoved moved, Publisher publisher, String offer, Locale language) {
        return new Letter(
                language,
                translations.get(news.titleKey(), language, offer, publisher.name()),
                List.of(translations.get(news.textKey(), language, offer, publisher.name())),
                news == News.CHANGES_REQUESTED ? moved.reason().strip() : "",
                operator.publicUrl() + "/" + NewsAddress.of(news, publisher.slug(), moved.offer(), moved.submission()),
                translations.get("notification.mail.open", language),
                translations.get("notification.mail.closing", language, operator.name(), operator.publicUrl()));
    }
}
