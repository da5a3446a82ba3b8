package dev.vitrine.asvs;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in the database, told by a number for each table. */
public final class Tables {
    /**
     * What looking may change: that it was looked (the record), that somebody is there, and work of the system that goes on
     * meanwhile.
     */
    private static final Set<String> HARMLESS =
            Set.of("audit_entry", "audit_chain", "person_session", "scheduled_tasks", "sign_in_attempt", "presence");

    private final JdbcTemplate database;

    public Tables(JdbcTemplate database) {
        this.database = database;
    }

    public Map<String, Long> checksums() {
        var tables = database.queryForList(
                "select table_name from information_schema.tables where table_schema = database()", String.class);
        var sums = new TreeMap<String, Long>();
        for (var table : tables) {
            if (!HARMLESS.contains(table)) {
                sums.put(
                        table,
                        database.query("checksum table `" + table + "`", row -> row.next() ? row.getLong(2) : 0L));
            }
        }
        return sums;
    }
}
