package dev.vitrine.identity;

import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

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
    private final Clock clock;
    private final Map<Object, Spent> spent = new HashMap<>();

    /**
     * @param personMax for one person within a minute
     * @param publisherMax for all people of a publisher together
     */
    public Allowance(
            int personMax, int publisherMax, Supplier<PersonId> person, Supplier<PublisherId> publisher, Clock clock) {
        this.personMax = personMax;
        this.publisherMax = publisherMax;
        this.person = person;
        this.publisher = publisher;
        this.clock = clock;
    }

    private record Spent(Instant since, int count) {}

    /** How many of the wanted addresses may be called now; they count as called. */
    public synchronized int take(int wanted) {
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
