package dev.vitrine.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Everything that decides what a person may do, in one round trip. By plain JDBC, for it is asked while a Hibernate
 * session is about to open and does not know its tenant yet; it reads tables of no publisher.
 */
@Repository
public class AccessRows {
    private static final String QUERY = """
            select 'PERSON' as kind, null as publisher_id, '' as role, '' as languages, '' as offers,
              p.name, p.mail, p.language, p.zone
            from person p where p.id = :person and p.disabled_at is null
            union all
            select 'PLATFORM', null, r.role, '', '', '', '', '', ''
            from platform_role r join person p on p.id = r.person_id
            where r.person_id = :person and p.disabled_at is null
            union all
            select 'MEMBER', m.publisher_id, m.role, m.languages, m.offers, '', '', '', ''
            from membership m join person p on p.id = m.person_id
            where m.person_id = :person and m.removed_at is null and p.disabled_at is null
            """;

    private final JdbcClient database;

    AccessRows(JdbcClient database) {
        this.database = database;
    }

    public enum Kind {
        PERSON,
        PLATFORM,
        MEMBER
    }

    /** One part of the answer; fields that its kind does not have are empty. */
    public record Row(
            Kind kind,
            @Nullable UUID publisher,
            String role,
            String languages,
            String offers,
            String name,
            String mail,
            String language,
            String zone) {}

    /** Nothing for a person who does not exist or is disabled. */
    public List<Row> of(UUID person) {
        return database.sql(QUERY)
                .param("person", person)
                .query(AccessRows::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Kind.valueOf(row.getString("kind")),
                row.getObject("publisher_id", UUID.class),
                row.getString("role"),
                row.getString("languages"),
                row.getString("offers"),
                row.getString("name"),
                row.getString("mail"),
                row.getString("language"),
                row.getString("zone"));
    }
}
