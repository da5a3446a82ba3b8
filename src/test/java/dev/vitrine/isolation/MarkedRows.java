package dev.vitrine.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ends every text that the rows of a publisher have with a mark, past the application. A text is what the database compares
 * as people read it: codes, keys and hashes are compared byte by byte.
 */
final class MarkedRows implements AutoCloseable {
    /** Texts that are not words, or must stand as they are for somebody to sign in or a chain to hold. */
    static final Set<String> NOT_MARKED = Set.of(
            "audit_entry.action",
            "audit_entry.address",
            "audit_entry.details",
            "audit_entry.field",
            "audit_entry.job",
            "audit_entry.subject",
            "invitation.language",
            "live_chain.evidence",
            "offer_summary.completeness",
            "offer_summary.in_languages",
            "person.language",
            "person.mail",
            "person.zone",
            "submission_finding.args");

    private record Column(String table, String name, long length) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    private final JdbcTemplate database;
    private final RowsOf rows;
    private final Map<Column, String> marked = new LinkedHashMap<>();
    private final List<String> empty = new ArrayList<>();

    MarkedRows(JdbcTemplate database, RowsOf rows, Marks marks) {
        this.database = database;
        this.rows = rows;
        rows.tables().forEach(table -> texts(table).forEach(column -> mark(column, marks)));
    }

    private void mark(Column column, Marks marks) {
        if (NOT_MARKED.contains(column.toString())) {
            return;
        }
        var mark = marks.next(column.toString());
        int rows = update(column, "concat(%s, ?)", "char_length(%s) <= ?", mark, column.length - mark.length());
        if (rows > 0) {
            marked.put(column, mark);
        } else {
            empty.add(column.toString());
        }
    }

    private int update(Column column, String value, String condition, Object... arguments) {
        var name = "`" + column.name + "`";
        var set = " set " + name + " = " + value.formatted(name) + " where " + condition.formatted(name) + " and ";
        return database.update("update " + rows.where(column.table).replaceFirst(" where ", set), arguments);
    }

    private List<Column> texts(String table) {
        return database.query("""
                select column_name, character_maximum_length from information_schema.columns
                where table_schema = database() and table_name = ? and generation_expression is null
                  and data_type in ('char', 'varchar', 'tinytext', 'text', 'mediumtext', 'longtext')
                  and collation_name not like '%\\_bin'
                order by column_name
                """, (row, number) -> new Column(table, row.getString(1), row.getLong(2)), table);
    }

    Set<String> marked() {
        return marked.keySet().stream().map(Column::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Columns in which these rows have nothing, so that a mark in them would show nothing. */
    List<String> empty() {
        return empty;
    }

    /** Takes the marks away, so that whoever works with all rows later finds them as they were. */
    @Override
    public void close() {
        marked.forEach((column, mark) ->
                update(column, "left(%1$s, char_length(%1$s) - ?)", "%s like ?", mark.length(), "%" + mark));
    }
}
