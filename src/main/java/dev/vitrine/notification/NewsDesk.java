package dev.vitrine.notification;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.identity.People;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketplace.Operator;
import dev.vitrine.notification.store.BellItem;
import dev.vitrine.notification.store.BellItems;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.SubmissionMoved;
import dev.vitrine.publishing.SubmissionSaid;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.support.TicketMoved;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.PublisherSuspended;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.SuspensionLifted;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private final StoredSettings settings;
    private final Closing closing;
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
            StoredSettings settings,
            Closing closing,
            Outbox outbox,
            BellItems bell,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafts = drafts;
        this.publishers = publishers;
        this.people = people;
        this.operator = operator;
        this.translations = translations;
        this.settings = settings;
        this.closing = closing;
        this.outbox = outbox;
        this.bell = bell;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(SubmissionMoved moved) {
        News.of(moved)
                .ifPresent(news -> tell(new Matter(
                        news,
                        publishers.byId(moved.publisher()),
                        moved.offer().value(),
                        drafts.head(moved.offer()).name(),
                        moved.submission().value(),
                        null,
                        Set.of(),
                        moved.by(),
                        news == News.CHANGES_REQUESTED ? moved.reason() : "")));
    }

    @EventListener
    void on(SubmissionSaid said) {
        tell(new Matter(
                News.of(said),
                publishers.byId(said.publisher()),
                said.offer().value(),
                drafts.head(said.offer()).name(),
                said.submission().value(),
                null,
                said.approvers(),
                said.by(),
                said.words()));
    }

    @EventListener
    void on(TicketMoved moved) {
        OfferId offer = moved.offer();
        News.of(moved)
                .ifPresent(news -> tell(new Matter(
                        news,
                        publishers.byId(moved.publisher()),
                        offer == null ? null : offer.value(),
                        moved.offerName(),
                        null,
                        moved,
                        Set.of(),
                        moved.by(),
                        moved.words())));
    }

    @EventListener
    void on(PublisherSuspended suspended) {
        tell(ofPublisher(News.SUSPENDED, suspended.publisher(), suspended.reason()));
    }

    @EventListener
    void on(SuspensionLifted lifted) {
        tell(ofPublisher(News.LIFTED, lifted.publisher(), ""));
    }

    private Matter ofPublisher(News news, PublisherId publisher, String words) {
        return new Matter(news, publishers.byId(publisher), null, "", null, null, Set.of(), null, words);
    }

    /**
     * What is told.
     *
     * @param offer null, as {@code submission}, when the publisher as a whole is concerned; its name is empty then
     * @param ticket null when it is no news of a ticket
     * @param reviewers the approvers whom words about a submission concern
     * @param by who did it and need not be told
     * @param words somebody's own, or empty
     */
    private record Matter(
            News news,
            Publisher publisher,
            @Nullable UUID offer,
            String offerName,
            @Nullable UUID submission,
            @Nullable TicketMoved ticket,
            Set<PersonId> reviewers,
            @Nullable PersonId by,
            String words) {
        @Nullable
        UUID ticketId() {
            return ticket == null ? null : ticket.ticket().value();
        }

        String ticketNumber() {
            return ticket == null ? "" : ticket.number();
        }
    }

    private void tell(Matter matter) {
        News news = matter.news();
        Publisher publisher = matter.publisher();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var what = new BellItem.What(
                news.name(),
                Capacity.of(news.audience()).name(),
                publisher.slug(),
                publisher.name(),
                matter.offer(),
                matter.offerName(),
                matter.submission(),
                matter.ticketId(),
                matter.ticketNumber(),
                now);
        List<Told> told = told(matter, now);
        told.stream().filter(Told::byMail).forEach(one -> outbox.post(one.reader(), letter(matter, what, one)));
        bell.saveAll(told.stream()
                .filter(Told::isKept)
                .map(one -> new BellItem(one.reader().id().value(), what, one.onBell(), one.digestAt()))
                .toList());
        events.publishEvent(new BellsRung(
                told.stream().filter(Told::onBell).map(one -> one.reader().id()).collect(toUnmodifiableSet())));
    }

    /**
     * How one reader is told.
     *
     * @param byMail by a mail of its own, at once
     * @param bound that mail comes whatever the reader chooses
     * @param digestAt when the digest is due that it is to stand in, or null for none
     */
    private record Told(
            Person reader,
            boolean onBell,
            boolean byMail,
            boolean bound,
            @Nullable Instant digestAt) {
        boolean isKept() {
            return onBell || digestAt != null;
        }
    }

    private List<Told> told(Matter matter, Instant now) {
        News news = matter.news();
        PublisherId publisher = matter.publisher().id();
        List<Person> readers = readers(matter).stream()
                .filter(person -> !person.id().equals(matter.by()))
                .toList();
        var chosen = settings.of(readers.stream().map(Person::id).toList());
        Set<PersonId> bound = news.mailToEngineers() ? engineers(publisher) : Set.of();
        return readers.stream()
                .map(reader -> told(news, reader, chosen.get(reader.id()), bound.contains(reader.id()), now))
                .toList();
    }

    private static Told told(News news, Person reader, NotificationSettings chosen, boolean bound, Instant now) {
        boolean single = bound || chosen.digest() == Digest.OFF && chosen.mail(news);
        boolean summed = !single && chosen.mail(news);
        return new Told(
                reader,
                chosen.bell(news),
                single,
                bound,
                summed ? chosen.digest().next(now, reader.zone()) : null);
    }

    /** Those whom product.md 1 promises what the checks found by mail. */
    private Set<PersonId> engineers(PublisherId publisher) {
        return people.members(publisher, Set.of(PublisherRole.ENGINEERING_CONTACT)).stream()
                .map(Person::id)
                .collect(toUnmodifiableSet());
    }

    private List<Person> readers(Matter matter) {
        PublisherId publisher = matter.publisher().id();
        return switch (matter.news().audience()) {
            case PUBLISHER -> people.members(publisher, Set.of(PublisherRole.OWNER, PublisherRole.PUBLISHER));
            case PUBLISHER_AND_ENGINEERS ->
                people.members(
                        publisher,
                        Set.of(PublisherRole.OWNER, PublisherRole.PUBLISHER, PublisherRole.ENGINEERING_CONTACT));
            case OWNERS -> people.members(publisher, Set.of(PublisherRole.OWNER));
            case TICKET_OWNERS ->
                concerned(
                        people.members(publisher, Set.of(PublisherRole.OWNER, PublisherRole.PUBLISHER)),
                        Objects.requireNonNull(matter.ticket()).publishersOwn());
            case APPROVERS -> approvers(publisher);
            case REVIEWERS ->
                approvers(publisher).stream()
                        .filter(person -> matter.reviewers().contains(person.id()))
                        .toList();
            case AGENTS ->
                concerned(
                        people.platform(PlatformRole.SUPPORT_AGENT),
                        Stream.ofNullable(
                                        Objects.requireNonNull(matter.ticket()).holder())
                                .collect(toUnmodifiableSet()));
            case ADMINISTRATORS -> people.platform(PlatformRole.ADMINISTRATOR);
        };
    }

    /** Those who took part, as far as they still may; where none of them does, everybody who may. */
    private static List<Person> concerned(List<Person> all, Set<PersonId> tookPart) {
        List<Person> still =
                all.stream().filter(person -> tookPart.contains(person.id())).toList();
        return still.isEmpty() ? all : still;
    }

    /** Without those who may not decide on this publisher's offers, for they share its mail domain (product.md 1). */
    private List<Person> approvers(PublisherId publisher) {
        Set<String> domains = people.companyDomains(publisher);
        return people.platform(PlatformRole.APPROVER).stream()
                .filter(person -> !domains.contains(person.mailDomain()))
                .toList();
    }

    private Letter letter(Matter matter, BellItem.What what, Told told) {
        var letter = letter(matter, what, told.reader().language());
        return told.bound() ? letter : closing.stoppable(letter, told.reader().id(), Set.of(matter.news()));
    }

    private Letter letter(Matter matter, BellItem.What what, Locale language) {
        News news = matter.news();
        String name = matter.publisher().name();
        return closing.under(
                language,
                translations.get(news.titleKey(), language, matter.offerName(), name, what.ticketNumber()),
                List.of(translations.get(
                        news.textKey(),
                        language,
                        matter.offerName(),
                        name,
                        operator.name(),
                        operator.supportMail(),
                        what.ticketNumber())),
                matter.words().strip(),
                operator.publicUrl() + "/" + NewsAddress.of(news, what));
    }
}
