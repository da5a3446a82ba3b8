package dev.vitrine.audit;

import dev.vitrine.audit.store.AuditRow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps whoever is refused again and again from filling the record, and from holding up whoever else writes to it (decision
 * 151). Counts by the minute and for this node alone. The last entry that is let through says that it is the last one of its
 * minute; how many were left out stands in the log.
 */
@Component
class RefusalLimit {
    /** Of one sort of refusal, for one person, or for one address and what it asks for, within a minute. */
    static final int ONE = 60;

    /** For all together who are not signed in, within a minute. */
    static final int STRANGERS = 1000;

    /** The detail of the last entry that is let through. */
    static final String LAST = "lastOfMinute";

    private static final Logger log = LoggerFactory.getLogger(RefusalLimit.class);

    private final Clock clock;
    private final Map<Sort, Integer> counts = new HashMap<>();
    private Instant minute = Instant.EPOCH;
    private int strangers;
    private long leftOut;

    RefusalLimit(Clock clock) {
        this.clock = clock;
    }

    /** What counts together. */
    private record Sort(UUID chain, String action, String who) {
        static Sort of(AuditRow row) {
            var person = row.person();
            return new Sort(
                    row.chain(),
                    row.action(),
                    person == null ? row.address() + " " + row.subject() : person.toString());
        }
    }

    /** The row, if it may still be written. */
    synchronized Optional<AuditRow> admit(AuditRow row) {
        turn(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        var sort = Sort.of(row);
        boolean stranger = row.person() == null;
        int before = counts.getOrDefault(sort, 0);
        if (before >= ONE || stranger && strangers >= STRANGERS) {
            leftOut++;
            return Optional.empty();
        }
        counts.put(sort, before + 1);
        strangers += stranger ? 1 : 0;
        return Optional.of(before + 1 == ONE || stranger && strangers == STRANGERS ? last(row) : row);
    }

    private void turn(Instant now) {
        if (!now.equals(minute)) {
            if (leftOut > 0) {
                log.warn("{} refusals of the minute {} were left out of the record", leftOut, minute);
            }
            minute = now;
            counts.clear();
            strangers = 0;
            leftOut = 0;
        }
    }

    private static AuditRow last(AuditRow row) {
        var details = new TreeMap<>(row.details());
        details.put(LAST, "true");
        return new AuditRow(
                row.chain(),
                row.at(),
                row.person(),
                row.job(),
                row.address(),
                row.action(),
                row.subject(),
                row.field(),
                details);
    }
}
