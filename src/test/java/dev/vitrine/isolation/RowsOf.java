package dev.vitrine.isolation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that a publisher has in the database, read past the application and all its walls. */
final class RowsOf {
    /** Tables of no publisher that nevertheless hold rows about one: how its rows are told, {@code :id} or {@code :slug}. */
    private static final Map<String, String> ABOUT = Map.of(
            "audit_chain", "chain = :id",
            "audit_entry", "chain = :id",
            "bell_item", "publisher_slug = :slug",
            "invitation", "publisher_id = :id",
            "membership", "publisher_id = :id",
            "person", "id in (select person_id from membership where publisher_id = :id)",
            "publisher", "id = :id",
            "publisher_namespace", "publisher_id = :id");

    private final JdbcTemplate database;
    private final House house;
    private final Map<String, String> conditions = new TreeMap<>();

    RowsOf(JdbcTemplate database, House house) {
        this.database = database;
        this.house = house;
        tenantTables().forEach(table -> conditions.put(table, "tenant_id = :id"));
        conditions.putAll(ABOUT);
    }

    /** All tables in which a publisher has rows. */
    Set<String> tables() {
        return conditions.keySet();
    }

    Set<String> tenantTables() {
        return new TreeSet<>(database.queryForList("""
                select table_name from information_schema.columns
                where table_schema = database() and column_name = 'tenant_id'
                """, String.class));
    }

    /** Tables in which the publisher has nothing, so that a test would show nothing. */
    List<String> emptyTables() {
        return conditions.keySet().stream()
                .filter(table -> query("select count(*) from " + where(table), Long.class) == 0)
                .toList();
    }

    /** Ids of all its rows in tenant tables, as text. */
    Set<String> ids() {
        return tenantTables().stream()
                .flatMap(table -> database.queryForList("select id from " + where(table), UUID.class).stream())
                .map(UUID::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    UUID first(String table) {
        return query("select min(id) from " + where(table), UUID.class);
    }

    String some(String column, String table) {
        return query("select min(" + column + ") from " + where(table), String.class);
    }

    /** A value of a column that this publisher has and the other has not. */
    String only(String column, String table, RowsOf other) {
        return query(
                "select min(" + column + ") from " + where(table) + " and " + column + " not in (select " + column
                        + " from " + other.where(table) + ")",
                String.class);
    }

    /** A hash over everything in each table. */
    Map<String, String> hashes() {
        var hashes = new LinkedHashMap<String, String>();
        conditions.keySet().forEach(table -> hashes.put(table, hash(table)));
        return hashes;
    }

    /** A hash over everything in this table. */
    String hash(String table) {
        var columns = database.queryForList("""
                select column_name from information_schema.columns
                where table_schema = database() and table_name = ? order by ordinal_position
                """, String.class, table).stream()
                .map(column -> "coalesce(hex(`" + column + "`), '-')")
                .collect(Collectors.joining(", "));
        return String.valueOf(query(
                "select sha2(group_concat(row_hash order by row_hash), 256) from (select sha2(concat_ws('|', " + columns
                        + "), 256) as row_hash from " + where(table) + ") as hashed",
                String.class));
    }

    /** The table and which of its rows, as they follow {@code from} in a statement. */
    String where(String table) {
        var condition = conditions
                .get(table)
                .replace(":id", "'" + house.publisher() + "'")
                .replace(":slug", "'" + house.slug() + "'");
        return table + " where " + condition;
    }

    private <T> T query(String sql, Class<T> type) {
        return database.queryForObject(sql, type);
    }
}
