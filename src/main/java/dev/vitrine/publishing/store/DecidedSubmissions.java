package dev.vitrine.publishing.store;

import dev.vitrine.publishing.DeskFigures.OfRule;
import dev.vitrine.publishing.DeskFigures.Times;
import dev.vitrine.publishing.DeskFigures.Week;
import dev.vitrine.rules.Rule;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reckons the figures of the desk, in SQL alone; nothing but sums leaves the database. */
@Repository
public class DecidedSubmissions {
    /** The times in their order: the one below which half, or nine tenths, of them lie, is found by its place. */
    private static final String TIMES = """
            select count(*), coalesce(sum(in_time), 0),
              min(case when place >= 0.5 * everything then seconds end),
              min(case when place >= 0.9 * everything then seconds end)
            from (
              select timestampdiff(second, s.first_queued_at, s.decided_at) as seconds,
                s.decided_at <= s.first_queued_at + interval s.target_hours hour as in_time,
                row_number() over (order by timestampdiff(second, s.first_queued_at, s.decided_at)) as place,
                count(*) over () as everything
              from submission s
              where s.decided_at >= :from and s.decided_at < :until
            ) decided
            """;

    private static final String WEEKS = """
            select date(s.decided_at) - interval weekday(s.decided_at) day as monday,
              sum(s.decision = 'APPROVED'), sum(s.decision = 'SENT_BACK')
            from submission s
            where s.decided_at >= :from and s.decided_at < :until
            group by monday order by monday
            """;

    private static final String RULES = """
            select f.rule, count(distinct s.id) as decided,
              count(distinct case when s.decision = 'SENT_BACK' then s.id end),
              count(distinct case when s.second_approver is not null
                or s.approver is not null and s.decision = 'SENT_BACK' then s.id end),
              count(distinct case when s.second_approver is not null then s.id end)
            from submission s
            join submission_finding f on f.tenant_id = s.tenant_id and f.submission_id = s.id
            where s.decided_at >= :from and s.decided_at < :until
            group by f.rule order by decided desc, f.rule
            """;

    private final EntityManager entities;

    DecidedSubmissions(EntityManager entities) {
        this.entities = entities;
    }

    public Times times(Instant from, Instant until) {
        var row = rows(TIMES, from, until).findFirst().orElseThrow();
        return new Times(number(row[0]), number(row[1]), seconds(row[2]), seconds(row[3]));
    }

    public List<Week> weeks(Instant from, Instant until) {
        return rows(WEEKS, from, until)
                .map(row -> new Week((LocalDate) row[0], number(row[1]), number(row[2])))
                .toList();
    }

    /** A rule that the program no longer has is left out. */
    public List<OfRule> rules(Instant from, Instant until) {
        return rows(RULES, from, until)
                .flatMap(row -> Arrays.stream(Rule.values())
                        .filter(rule -> rule.name().equals(row[0]))
                        .map(rule -> new OfRule(rule, number(row[1]), number(row[2]), number(row[3]), number(row[4]))))
                .toList();
    }

    private Stream<Object[]> rows(String sql, Instant from, Instant until) {
        var found = entities.createNativeQuery(sql)
                .setParameter("from", LocalDateTime.ofInstant(from, ZoneOffset.UTC))
                .setParameter("until", LocalDateTime.ofInstant(until, ZoneOffset.UTC))
                .getResultList();
        return Stream.of(found.toArray()).map(Object[].class::cast);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static @Nullable Duration seconds(@Nullable Object value) {
        return value == null ? null : Duration.ofSeconds(number(value));
    }
}
