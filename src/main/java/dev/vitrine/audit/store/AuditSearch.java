package dev.vitrine.audit.store;

import dev.vitrine.audit.store.AuditChains.Link;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks for rows of one chain in the order of time. Every filter has an index that begins with the chain and ends with that
 * order, so that a page costs the same however long the chain is; what is put together here are constants alone.
 */
@Repository
public class AuditSearch {
    private final JdbcClient database;
    private final AuditChains chains;

    AuditSearch(JdbcClient database, AuditChains chains) {
        this.database = database;
        this.chains = chains;
    }

    /** A place in the order of time; two rows of the same moment follow their numbers. */
    public record Position(Instant at, long number) {}

    /** At most so many rows before this place, the latest first. */
    public List<Link> before(AuditFilter filter, @Nullable Position place, int most) {
        return rows(filter, place, most, "<", "desc");
    }

    /** At most so many rows after this place, the earliest first. */
    public List<Link> after(AuditFilter filter, @Nullable Position place, int most) {
        return rows(filter, place, most, ">", "asc");
    }

    /** How many rows there are, counted up to this many. */
    public long count(AuditFilter filter, int most) {
        var asked = new Asked(filter);
        return asked.run(database, "select count(*) from (select 1" + asked.from() + " limit :most) found", most)
                .query(Long.class)
                .single();
    }

    /** Who has done anything, in no order. */
    public List<UUID> people(UUID chain, int most) {
        return database.sql("select distinct person from audit_entry where chain = :chain and person is not null "
                        + "limit :most")
                .param("chain", chain)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** What has been done at all. */
    public Set<String> actions(UUID chain) {
        return database.sql("select distinct action from audit_entry where chain = :chain")
                .param("chain", chain)
                .query(String.class)
                .set();
    }

    private List<Link> rows(AuditFilter filter, @Nullable Position place, int most, String side, String order) {
        var asked = new Asked(filter);
        if (place != null) {
            asked.beside(place, side);
        }
        var sql = "select e.*" + asked.from() + asked.inOrder(order) + " limit :most";
        return asked.run(database, sql, most).query(chains::link).list();
    }

    /** The conditions of a filter with their values. */
    private static final class Asked {
        private final String table;
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Asked(AuditFilter filter) {
            table = filter.field().isEmpty() ? "e" : "f";
            add(table + ".chain = :chain", "chain", filter.chain());
            text(table + ".path = :field", "field", filter.field());
            if (filter.person() != null) {
                add("e.person = :person", "person", filter.person());
            }
            if (!filter.actions().isEmpty()) {
                add("e.action in (:actions)", "actions", filter.actions());
            }
            text("e.subject = :subject", "subject", filter.subject());
            text("e.address = :address", "address", filter.address());
            moment(".at >= :from", "from", filter.from());
            moment(".at < :until", "until", filter.until());
        }

        private void text(String condition, String name, String value) {
            if (!value.isEmpty()) {
                add(condition, name, value);
            }
        }

        private void moment(String condition, String name, @Nullable Instant value) {
            if (value != null) {
                add(table + condition, name, utc(value));
            }
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        /** Without row constructors, which the database would not look up in an index. */
        void beside(Position place, String side) {
            conditions.add("(%1$s.at %2$s :placeAt or (%1$s.at = :placeAt and %1$s.number %2$s :placeNumber))"
                    .formatted(table, side));
            values.put("placeAt", utc(place.at()));
            values.put("placeNumber", place.number());
        }

        String from() {
            var tables = table.equals("e")
                    ? " from audit_entry e"
                    : " from audit_field f join audit_entry e on e.chain = f.chain and e.number = f.number";
            return tables + " where " + String.join(" and ", conditions);
        }

        String inOrder(String order) {
            return " order by %1$s.at %2$s, %1$s.number %2$s".formatted(table, order);
        }

        JdbcClient.StatementSpec run(JdbcClient database, String sql, int most) {
            return database.sql(sql).params(values).param("most", most);
        }

        private static LocalDateTime utc(Instant at) {
            return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        }
    }
}
