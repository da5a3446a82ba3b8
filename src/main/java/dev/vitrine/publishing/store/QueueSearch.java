package dev.vitrine.publishing.store;

import dev.vitrine.publishing.QueueFilter;
import dev.vitrine.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Looks for rows of the approvers' queue, those due first before all others. Every filter has an index that ends with that
 * order, so that a page costs the same however deep it lies; what is put together here are constants alone.
 */
@Repository
public class QueueSearch {
    private final EntityManager entities;

    QueueSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** A place in the order of the queue. */
    public record Position(Instant due, UUID id) {}

    /** At most so many rows, those after this place where one is given. */
    public List<PlatformSubmission> after(
            QueueFilter filter, PersonId me, Instant now, @Nullable Position place, int most) {
        var asked = new Asked(filter, me, now);
        if (place != null) {
            asked.add("(s.dueAt > :at or (s.dueAt = :at and s.id > :id))", "at", place.due());
            asked.values.put("id", place.id());
        }
        var query =
                entities.createQuery("select s" + asked.from() + " order by s.dueAt, s.id", PlatformSubmission.class);
        return asked.run(query).setMaxResults(most).getResultList();
    }

    public long count(QueueFilter filter, PersonId me, Instant now) {
        var asked = new Asked(filter, me, now);
        return asked.run(entities.createQuery("select count(s)" + asked.from(), Long.class))
                .getSingleResult();
    }

    /** The conditions of a filter with their values. */
    private static final class Asked {
        private final List<String> conditions = new ArrayList<>(List.of("s.dueAt is not null"));
        private final Map<String, Object> values = new LinkedHashMap<>();

        Asked(QueueFilter filter, PersonId me, Instant now) {
            if (filter.kind() != null) {
                add("s.reviewKind = :kind", "kind", filter.kind());
            }
            if (filter.publisher() != null) {
                add("s.tenantId = :publisher", "publisher", filter.publisher().value());
            }
            if (filter.firstPublication()) {
                conditions.add("s.firstPublication = true");
            }
            if (filter.bearsOnPrices()) {
                conditions.add("s.bearsOnPrices = true");
            }
            if (filter.age() != null) {
                age(filter.age(), now);
            }
            holding(filter.holding(), me);
        }

        private void age(QueueFilter.Age age, Instant now) {
            age.least()
                    .ifPresentOrElse(
                            least -> add("s.queuedAt <= :since", "since", now.minus(least)),
                            () -> add("s.dueAt < :now", "now", now));
        }

        private void holding(QueueFilter.Holding holding, PersonId me) {
            switch (holding) {
                case ANY -> {}
                case FREE -> conditions.add("s.state = dev.vitrine.publishing.SubmissionState.WAITING");
                case CLAIMED -> conditions.add("s.state = dev.vitrine.publishing.SubmissionState.IN_REVIEW");
                case MINE -> add("s.claimedBy = :me", "me", me.value());
            }
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        String from() {
            return " from PlatformSubmission s where " + String.join(" and ", conditions);
        }

        <T> TypedQuery<T> run(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
