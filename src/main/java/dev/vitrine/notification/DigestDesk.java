package dev.vitrine.notification;

import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.identity.People;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.notification.store.BellItem;
import dev.vitrine.notification.store.BellItems;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Writes each person's digest when his morning has come. The news are taken out of their wait and the mail is put into the
 * outbox in one transaction, and each piece of news can be taken once: a process that dies in between has done nothing, and
 * of two nodes one finds the work done.
 */
@Component
class DigestDesk {
    private static final Logger log = LoggerFactory.getLogger(DigestDesk.class);
    private static final int AT_ONCE = 500;

    private final BellItems items;
    private final People people;
    private final Publishers publishers;
    private final DigestLetters letters;
    private final Outbox outbox;
    private final SystemWork work;
    private final Transactions transactions;
    private final Clock clock;

    DigestDesk(
            BellItems items,
            People people,
            Publishers publishers,
            DigestLetters letters,
            Outbox outbox,
            SystemWork work,
            Transactions transactions,
            Clock clock) {
        this.items = items;
        this.people = people;
        this.publishers = publishers;
        this.letters = letters;
        this.outbox = outbox;
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes what is due; returns how many mails that made. One person's trouble keeps nobody else from his mail. */
    int round() {
        Instant now = clock.instant();
        int written = 0;
        for (UUID person : items.awaitingDigest(now, Limit.of(AT_ONCE))) {
            try {
                written += work.run("digest", () -> transactions.whole(() -> write(new PersonId(person), now))) ? 1 : 0;
            } catch (RuntimeException e) {
                log.warn("the digest of {} could not be written and stays due", person, e);
            }
        }
        return written;
    }

    private boolean write(PersonId person, Instant now) {
        List<BellItem> due = items.dueInDigest(person.value(), now);
        if (due.isEmpty()) {
            return false;
        }
        int taken = items.takeIntoDigest(due.stream().map(BellItem::getId).toList());
        if (taken != due.size()) {
            throw new OptimisticLockingFailureException("another node writes this digest");
        }
        var readers = new Readers(person);
        List<BellItem> knowable =
                due.stream().filter(item -> readers.as(item).isPresent()).toList();
        knowable.stream()
                .findFirst()
                .flatMap(readers::as)
                .ifPresent(reader -> outbox.post(reader, letters.letter(reader, knowable)));
        return !knowable.isEmpty();
    }

    /** What the person still is: what he was told as a member, he may know as long as he is one. */
    private final class Readers {
        private final PersonId person;
        private final Map<String, Optional<Person>> known = new HashMap<>();

        Readers(PersonId person) {
            this.person = person;
        }

        Optional<Person> as(BellItem item) {
            var what = item.what();
            var capacity = Capacity.valueOf(what.audience());
            String key = capacity == Capacity.MEMBER ? what.publisherSlug() : capacity.name();
            return known.computeIfAbsent(key, any -> find(capacity, what.publisherSlug()));
        }

        private Optional<Person> find(Capacity capacity, String slug) {
            return switch (capacity) {
                case MEMBER ->
                    publishers
                            .bySlug(slug)
                            .map(Publisher::id)
                            .flatMap(id -> among(people.members(id, EnumSet.allOf(PublisherRole.class))));
                case APPROVER -> among(people.platform(PlatformRole.APPROVER));
                case AGENT -> among(people.platform(PlatformRole.SUPPORT_AGENT));
                case ADMINISTRATOR -> among(people.platform(PlatformRole.ADMINISTRATOR));
            };
        }

        private Optional<Person> among(Collection<Person> some) {
            return some.stream().filter(one -> one.id().equals(person)).findFirst();
        }
    }
}
