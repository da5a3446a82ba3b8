package dev.vitrine.isolation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of the database, read past the application and all its walls. */
final class Everything {
    /** What is written when somebody is refused, reads or comes by. */
    private static final Set<String> ALWAYS_MOVING =
            Set.of("audit_chain", "audit_entry", "scheduled_tasks", "sign_in_attempt", "flyway_schema_history");

    private final JdbcTemplate database;

    Everything(ApplicationContext context) {
        database = context.getBean(JdbcTemplate.class);
    }

    /** A hash over all that stands in each table. */
    Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        var tables = database.queryForList("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE'
                """, String.class);
        tables.stream()
                .filter(table -> !ALWAYS_MOVING.contains(table))
                .forEach(table -> hashes.put(table, hash(table)));
        return hashes;
    }

    /** Tables that stand otherwise than they did. */
    Set<String> changedSince(Map<String, String> before) {
        var now = hashes();
        now.entrySet().removeIf(table -> table.getValue().equals(before.get(table.getKey())));
        return now.keySet();
    }

    private String hash(String table) {
        var columns = database.queryForList("""
                select column_name from information_schema.columns
                where table_schema = database() and table_name = ? order by ordinal_position
                """, String.class, table).stream()
                .map(column -> "coalesce(hex(`" + column + "`), '-')")
                .collect(Collectors.joining(", "));
        return Objects.requireNonNullElse(
                database.queryForObject(
                        "select sha2(group_concat(row_hash order by row_hash), 256) from (select sha2(concat_ws('|', "
                                + columns + "), 256) as row_hash from `" + table + "`) as hashed",
                        String.class),
                "");
    }
}
