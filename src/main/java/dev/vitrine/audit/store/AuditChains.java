package dev.vitrine.audit.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Chains of rows, one for each publisher and one for the platform; each row's hash covers the one before it. Rows are only
 * ever added. By plain JDBC, on tables of no publisher: rows are written for whatever publisher something was done to.
 */
@Repository
public class AuditChains {
    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};
    private static final int STRIDE = 500;

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    AuditChains(JdbcClient database) {
        this.database = database;
    }

    /** A row at its place. */
    public record Link(long number, AuditRow row, String hash) {}

    /** How long a chain is, and the hash of its last row. */
    public record End(long length, String hash) {}

    /** Adds the rows; the ends of their chains stay locked until the transaction ends, always in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<AuditRow> rows) {
        rows.stream()
                .collect(Collectors.groupingBy(AuditRow::chain, TreeMap::new, Collectors.toList()))
                .forEach(this::append);
    }

    private void append(UUID chain, List<AuditRow> rows) {
        var end = lock(chain);
        for (var row : rows) {
            long number = end.length + 1;
            var hash = row.hash(number, end.hash);
            insert(number, row, hash);
            end = new End(number, hash);
        }
        database.sql("update audit_chain set length = :length, hash = :hash where chain = :chain")
                .param("length", end.length)
                .param("hash", end.hash)
                .param("chain", chain)
                .update();
    }

    private End lock(UUID chain) {
        return locked(chain).orElseGet(() -> {
            begin(chain);
            return locked(chain).orElseThrow();
        });
    }

    /** Two may begin the same chain at once: the second waits for the first and changes nothing. */
    private void begin(UUID chain) {
        database.sql("insert into audit_chain (chain, length, hash) values (:chain, 0, '') "
                        + "on duplicate key update length = length")
                .param("chain", chain)
                .update();
    }

    private Optional<End> locked(UUID chain) {
        return database.sql("select length, hash from audit_chain where chain = :chain for update")
                .param("chain", chain)
                .query((row, number) -> new End(row.getLong("length"), row.getString("hash")))
                .optional();
    }

    private void insert(long number, AuditRow row, String hash) {
        database.sql("""
                        insert into audit_entry
                          (chain, number, at, person, job, address, action, subject, field, details, hash)
                        values
                          (:chain, :number, :at, :person, :job, :address, :action, :subject, :field, :details, :hash)
                        """)
                .param("chain", row.chain())
                .param("number", number)
                .param("at", LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC))
                .param("person", row.person())
                .param("job", row.job())
                .param("address", row.address())
                .param("action", row.action())
                .param("subject", row.subject())
                .param("field", row.field())
                .param("details", json.writeValueAsString(row.details()))
                .param("hash", hash)
                .update();
        name(number, row);
    }

    /** Beside the row, to be found by: not part of what is proved. */
    private void name(long number, AuditRow row) {
        var paths = NamedPaths.of(row);
        if (!paths.isEmpty()) {
            database.sql("insert ignore into audit_field (chain, path, at, number) select :chain, p.path, :at, :number "
                            + "from json_table(:paths, '$[*]' columns (path varchar(300) path '$')) p")
                    .param("chain", row.chain())
                    .param("at", LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC))
                    .param("number", number)
                    .param("paths", json.writeValueAsString(paths))
                    .update();
        }
    }

    /** How many links the chain has. */
    public long length(UUID chain) {
        return database.sql("select length from audit_chain where chain = :chain")
                .param("chain", chain)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The end of the chain at this moment. */
    public Optional<End> end(UUID chain) {
        return database.sql("select length, hash from audit_chain where chain = :chain")
                .param("chain", chain)
                .query((row, number) -> new End(row.getLong("length"), row.getString("hash")))
                .optional();
    }

    /** The number of the first link that is missing or does not hold; empty when the whole chain does. */
    public OptionalLong firstBroken(UUID chain) {
        long expected = 1;
        var hash = "";
        List<Link> links;
        do {
            links = after(chain, expected - 1);
            for (var link : links) {
                if (link.number != expected || !link.row.hash(expected, hash).equals(link.hash)) {
                    return OptionalLong.of(expected);
                }
                hash = link.hash;
                expected++;
            }
        } while (links.size() == STRIDE);
        return endsAt(chain, expected - 1, hash) ? OptionalLong.empty() : OptionalLong.of(expected);
    }

    private boolean endsAt(UUID chain, long length, String hash) {
        return end(chain).map(new End(length, hash)::equals).orElse(length == 0);
    }

    private List<Link> after(UUID chain, long number) {
        return database.sql("""
                        select * from audit_entry where chain = :chain and number > :number
                        order by number limit :most
                        """)
                .param("chain", chain)
                .param("number", number)
                .param("most", STRIDE)
                .query(this::link)
                .list();
    }

    Link link(ResultSet row, int index) throws SQLException {
        Map<String, String> details = json.readValue(row.getString("details"), DETAILS);
        return new Link(
                row.getLong("number"),
                new AuditRow(
                        row.getObject("chain", UUID.class),
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject("person", UUID.class),
                        row.getString("job"),
                        row.getString("address"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("field"),
                        new TreeMap<>(details)),
                row.getString("hash"));
    }
}
