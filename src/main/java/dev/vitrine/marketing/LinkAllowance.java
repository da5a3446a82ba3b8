package dev.vitrine.marketing;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many addresses may be followed on demand within a minute, so that nobody sends the marketplace's requests anywhere
 * in masses (acceptance.md section 4). Each node counts by itself.
 */
@Component
class LinkAllowance {
    /** Four full lists of links. */
    static final int PERSON_MAX = 100;

    static final int PUBLISHER_MAX = 300;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Supplier<PersonId> person;
    private final Supplier<PublisherId> publisher;
    private final Clock clock;
    private final Map<Object, Spent> spent = new HashMap<>();

    @Autowired
    LinkAllowance(CurrentPerson person, CurrentTenant tenant, Clock clock) {
        this(() -> person.require().id(), tenant::require, clock);
    }

    LinkAllowance(Supplier<PersonId> person, Supplier<PublisherId> publisher, Clock clock) {
        this.person = person;
        this.publisher = publisher;
        this.clock = clock;
    }

    private record Spent(Instant since, int count) {}

    /** How many of the wanted addresses may be followed now; they count as followed. */
    synchronized int take(int wanted) {
        var now = clock.instant();
        spent.values().removeIf(old -> !now.isBefore(old.since.plus(WINDOW)));
        var who = person.get();
        var where = publisher.get();
        int given = Math.min(wanted, Math.min(PERSON_MAX - count(who), PUBLISHER_MAX - count(where)));
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
