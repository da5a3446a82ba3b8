package dev.vitrine.identity;

import dev.vitrine.shared.Audited;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;

/**
 * How many addresses may be called on demand within a minute, so that nobody sends the marketplace's requests anywhere in
 * masses (acceptance.md section 4). Each node counts by itself.
 */
public final class Allowance {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int personMax;
    private final int publisherMax;
    private final Supplier<PersonId> person;
    private final Supplier<PublisherId> publisher;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Object, Spent> spent = new HashMap<>();

    /**
     * @param personMax for one person within a minute
     * @param publisherMax for all people of a publisher together
     * @param events to tell the record when more was wanted
     */
    public Allowance(
            int personMax,
            int publisherMax,
            Supplier<PersonId> person,
            Supplier<PublisherId> publisher,
            ApplicationEventPublisher events,
            Clock clock) {
        this.personMax = personMax;
        this.publisherMax = publisherMax;
        this.person = person;
        this.publisher = publisher;
        this.events = events;
        this.clock = clock;
    }

    private record Spent(Instant since, int count) {}

    /** How many of the wanted addresses may be called now; they count as called. */
    public int take(int wanted) {
        int given = given(wanted);
        if (given < wanted) {
            events.publishEvent(Audited.of("calls.refused", publisher.get(), "")
                    .with(Map.of("wanted", String.valueOf(wanted), "given", String.valueOf(given))));
        }
        return given;
    }

    private synchronized int given(int wanted) {
        var now = clock.instant();
        spent.values().removeIf(old -> !now.isBefore(old.since.plus(WINDOW)));
        var who = person.get();
        var where = publisher.get();
        int given = Math.min(wanted, Math.min(personMax - count(who), publisherMax - count(where)));
        spend(who, given, now);
        spend(where, given, now);
        return given;
    }

    private int count(Object key) {
        var known = spent.get(key);
        return known == null ? 0 : known.count;
    }

    private void spend(Object key, int given, Instant now) {
        spent.merge(key, new Spent(now, given), (old, added) -> new Spent(old.since, old.count + added.count));
    }
}
