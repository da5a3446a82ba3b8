package dev.vitrine.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
              p.name, p.mail, p.language, p.zone, null as started_at, null as active_at
            from person p where p.id = :person and p.disabled_at is null
            union all
            select 'PLATFORM', null, r.role, '', '', '', '', '', '', null, null
            from platform_role r join person p on p.id = r.person_id
            where r.person_id = :person and p.disabled_at is null
            union all
            select 'MEMBER', m.publisher_id, m.role, m.languages, m.offers, '', '', '', '', null, null
            from membership m join person p on p.id = m.person_id
            where m.person_id = :person and m.removed_at is null and m.suspended_at is null
              and p.disabled_at is null
            union all
            select 'WAY_IN', null, 'APP', '', '', '', '', '', '', null, null
            from authenticator_app a where a.person_id = :person and a.confirmed_at is not null
            union all
            select distinct 'WAY_IN', null, 'PASSKEY', '', '', '', '', '', '', null, null
            from passkey k where k.person_id = :person
            union all
            select 'WAY_IN', null, 'SHORT_PASSWORD', '', '', '', '', '', '', null, null
            from person p where p.id = :person and p.password_short
            union all
            select 'SESSION', null, coalesce(s.ended, ''), '', '', '', '', '', '', s.started_at, s.active_at
            from person_session s where s.id = :session and s.person_id = :person
            """;

    private final JdbcClient database;

    AccessRows(JdbcClient database) {
        this.database = database;
    }

    public enum Kind {
        PERSON,
        PLATFORM,
        MEMBER,
        /** What bears on how the person signs in; the role names it. */
        WAY_IN,
        SESSION
    }

    /**
     * One part of the answer; fields that its kind does not have are empty.
     *
     * @param role of a session: why somebody ended it
     * @param startedAt of a session
     * @param activeAt of a session: when the person last did something
     */
    public record Row(
            Kind kind,
            @Nullable UUID publisher,
            String role,
            String languages,
            String offers,
            String name,
            String mail,
            String language,
            String zone,
            @Nullable Instant startedAt,
            @Nullable Instant activeAt) {}

    /**
     * Nothing but the session for a person who does not exist or is disabled.
     *
     * @param session of this person, asked for along with the rest; null where there is none
     */
    public List<Row> of(UUID person, @Nullable UUID session) {
        return database.sql(QUERY)
                .param("person", person)
                .param("session", session)
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
                row.getString("zone"),
                moment(row, "started_at"),
                moment(row, "active_at"));
    }

    /** The database keeps moments in UTC. */
    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
