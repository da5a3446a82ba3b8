package dev.vitrine.support.store;

import dev.vitrine.shared.Moments;
import dev.vitrine.shared.PersonId;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.TicketStatus;
import dev.vitrine.support.Tickets;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Looks for tickets page by page: the publisher's own, and those of all. What is put together here are constants alone, and
 * for every order there is an index that ends with it.
 */
@Repository
public class TicketSearch {
    private static final Set<TicketStatus> OPEN =
            EnumSet.of(TicketStatus.NEW, TicketStatus.WAITING_FOR_PUBLISHER, TicketStatus.WAITING_FOR_SUPPORT);
    private static final Set<TicketStatus> FOR_PUBLISHER = EnumSet.of(TicketStatus.WAITING_FOR_PUBLISHER);
    private static final Set<TicketStatus> DONE = EnumSet.of(TicketStatus.SOLVED, TicketStatus.CLOSED);

    private final EntityManager entities;

    TicketSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** At most so many of the present publisher's, the last moved first, those after this place where one is given. */
    public List<StoredTicket> own(Tickets.Filter filter, @Nullable Moments place, int most) {
        return own(filter).page(StoredTicket.class, place, most);
    }

    public long countOwn(Tickets.Filter filter) {
        return own(filter).count();
    }

    /** At most so many of all publishers', in the order of {@link SupportDesk.Show}. */
    public List<PlatformTicket> all(SupportDesk.Filter filter, PersonId me, @Nullable Moments place, int most) {
        return all(filter, me).page(PlatformTicket.class, place, most);
    }

    public long countAll(SupportDesk.Filter filter, PersonId me) {
        return all(filter, me).count();
    }

    private Asked own(Tickets.Filter filter) {
        var asked = new Asked("StoredTicket", false);
        switch (filter.show()) {
            case OPEN -> asked.add("t.status in :statuses", "statuses", OPEN);
            case FOR_US -> asked.add("t.status in :statuses", "statuses", FOR_PUBLISHER);
            case DONE -> asked.add("t.status in :statuses", "statuses", DONE);
            case ALL -> {}
        }
        if (filter.type() != null) {
            asked.add("t.type = :type", "type", filter.type());
        }
        return asked;
    }

    private Asked all(SupportDesk.Filter filter, PersonId me) {
        var asked = new Asked("PlatformTicket", filter.show() == SupportDesk.Show.FOR_SUPPORT);
        switch (filter.show()) {
            case FOR_SUPPORT -> asked.conditions.add("t.dueAt is not null");
            case FOR_PUBLISHER -> asked.add("t.status in :statuses", "statuses", FOR_PUBLISHER);
            case DONE -> asked.add("t.status in :statuses", "statuses", DONE);
        }
        switch (filter.holding()) {
            case ANY -> {}
            case FREE -> asked.conditions.add("t.claimedBy is null");
            case MINE -> asked.add("t.claimedBy = :me", "me", me.value());
        }
        if (filter.type() != null) {
            asked.add("t.type = :type", "type", filter.type());
        }
        if (filter.priority() != null) {
            asked.add("t.priority = :priority", "priority", filter.priority());
        }
        if (filter.publisher() != null) {
            asked.add("t.tenantId = :publisher", "publisher", filter.publisher().value());
        }
        return asked;
    }

    /** The conditions of a filter with their values, and the order. */
    private final class Asked {
        private final String entity;
        private final boolean byDue;
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        Asked(String entity, boolean byDue) {
            this.entity = entity;
            this.byDue = byDue;
        }

        void add(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        <T> List<T> page(Class<T> type, @Nullable Moments place, int most) {
            if (place != null) {
                add(
                        byDue
                                ? "(t.dueAt > :at or (t.dueAt = :at and t.id > :id))"
                                : "(t.changedAt < :at or (t.changedAt = :at and t.id < :id))",
                        "at",
                        place.at());
                values.put("id", place.id());
            }
            String order = byDue ? " order by t.dueAt, t.id" : " order by t.changedAt desc, t.id desc";
            return run(entities.createQuery("select t" + from() + order, type))
                    .setMaxResults(most)
                    .getResultList();
        }

        long count() {
            return run(entities.createQuery("select count(t)" + from(), Long.class))
                    .getSingleResult();
        }

        private String from() {
            return " from " + entity + " t"
                    + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        }

        private <T> TypedQuery<T> run(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }
}
