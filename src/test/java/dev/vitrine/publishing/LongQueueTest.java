package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.publishing.QueueFilter.Age;
import dev.vitrine.publishing.QueueFilter.Holding;
import dev.vitrine.shared.PersonId;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The queue among very many submissions, one in twenty of them open: what a page costs depends neither on them nor on its
 * depth.
 */
@PublishingTest
class LongQueueTest {
    private static final int PAGE = 50;
    private static final int DEPTH = 20;

    private final Offers offers;
    private final ReviewDesk desk;
    private final World world;
    private final JdbcTemplate database;
    private final List<Offers.Seller> sellers = new ArrayList<>();

    LongQueueTest(Offers offers, ReviewDesk desk, World world, JdbcTemplate database) {
        this.offers = offers;
        this.desk = desk;
        this.world = world;
        this.database = database;
    }

    @AfterEach
    void remove() {
        sellers.forEach(seller -> database.update(
                "delete from submission where tenant_id = ? and offer_name = 'many'",
                seller.publisher().toString()));
        database.execute("analyze table submission");
    }

    @Test
    void a_page_of_the_queue_costs_the_same_among_a_hundred_thousand_submissions() {
        look(100_000);
    }

    @Test
    @Tag("soak")
    void a_page_of_the_queue_costs_the_same_among_a_million_submissions() {
        look(1_000_000);
    }

    private void look(int count) {
        var me = offers.approver();
        fill(count, me.id(), offers.approver().id());
        var statements = new HashSet<Integer>();
        int plans = 0;
        var filters = filters(me);
        for (var asked : filters.entrySet()) {
            var filter = asked.getKey();
            var first = heard(me, filter, null);
            var deep = heard(me, filter, cursor(me, filter));
            statements.add(first.size());
            statements.add(deep.size());
            var counted = CountedStatements.of(() -> world.as(me, () -> desk.queueLength(filter)));
            var place = new ArrayList<>(asked.getValue());
            place.addAll(List.of(now(), now(), "01900000-0000-7000-8000-000000000001"));
            plans += explain(filter, first, limited(asked.getValue()));
            plans += explain(filter, deep, limited(place));
            plans += explain(filter, counted, asked.getValue());
        }
        assertThat(statements).as("numbers of statements of a page").hasSize(1);
        assertThat(plans).isEqualTo(filters.size() * 3);
        Evidence.note(
                LongQueueTest.class,
                count + " submissions: the queue and " + (filters.size() - 1) + " filters, first page and page "
                        + (DEPTH + 1) + ", take " + statements.iterator().next()
                        + " statements each; in " + plans + " plans no full scan and no sorting");
    }

    /** Filters with the values that their conditions bind, in their order. */
    private Map<QueueFilter, List<Object>> filters(Somebody me) {
        var all = new LinkedHashMap<QueueFilter, List<Object>>();
        var publisher = sellers.getFirst().publisher();
        all.put(QueueFilter.ALL, List.of());
        all.put(new QueueFilter(ReviewKind.TEXTS, null, null, false, false, Holding.ANY), List.of("TEXTS"));
        all.put(new QueueFilter(null, publisher, null, false, false, Holding.ANY), List.of(publisher.toString()));
        for (var age : List.of(Age.LATE, Age.ONE_DAY)) {
            all.put(new QueueFilter(null, null, age, false, false, Holding.ANY), List.of(now()));
        }
        all.put(new QueueFilter(null, null, null, true, false, Holding.ANY), List.of());
        all.put(new QueueFilter(null, null, null, false, true, Holding.ANY), List.of());
        all.put(new QueueFilter(null, null, null, false, false, Holding.FREE), List.of());
        all.put(new QueueFilter(null, null, null, false, false, Holding.CLAIMED), List.of());
        all.put(
                new QueueFilter(null, null, null, false, false, Holding.MINE),
                List.of(me.id().toString()));
        return all;
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }

    private static List<Object> limited(List<Object> values) {
        var limited = new ArrayList<>(values);
        limited.add(PAGE + 1);
        return limited;
    }

    private List<String> heard(Somebody me, QueueFilter filter, @Nullable String after) {
        return world.as(
                me,
                () -> CountedStatements.of(() ->
                        assertThat(desk.queue(filter, after, PAGE).items()).hasSize(PAGE)));
    }

    /** Where a page far down begins. */
    private String cursor(Somebody me, QueueFilter filter) {
        return world.as(me, () -> {
            String after = null;
            for (int page = 0; page < DEPTH; page++) {
                after = Objects.requireNonNull(desk.queue(filter, after, PAGE).next(), filter.toString());
            }
            return Objects.requireNonNull(after);
        });
    }

    /** The plans of what was asked of the submissions; how many they were. */
    private int explain(QueueFilter filter, List<String> heard, List<Object> values) {
        var asked =
                heard.stream().filter(sql -> sql.contains("from submission ")).toList();
        for (var sql : asked) {
            assertThat(database.queryForList("explain " + sql, values.toArray()))
                    .as(filter + ": " + sql)
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        assertThat(String.valueOf(line.get("type"))).isNotIn("ALL", "index");
                        assertThat(String.valueOf(line.get("Extra"))).doesNotContain("filesort", "temporary");
                    });
        }
        return asked.size();
    }

    /** Half of them of each of two publishers, made within the database. */
    private void fill(int count, PersonId me, PersonId other) {
        for (int half = 0; half < 2; half++) {
            var seller = offers.seller();
            offers.stage(seller);
            sellers.add(seller);
            database.update(
                    MANY.formatted(count / 2),
                    half,
                    me.toString(),
                    other.toString(),
                    seller.publisher().toString());
        }
        database.execute("analyze table submission");
    }

    private static final String MANY = """
            insert into submission (tenant_id, id, version, touched, offer_id, offer_name, kind, state, revision_id,
              revision_number, revision_hash, changed_sections, first_publication, bears_on_prices, review_kind,
              target_hours, submitted_at, changed_at, queued_at, due_at, first_queued_at, decided_at, decision,
              claimed_by, lease_until, fault, reason)
            select s.tenant_id,
              cast(concat('01900000-0000-7000-8', lpad(?, 3, '0'), '-', lpad(hex(n.seq), 12, '0')) as uuid),
              0, 0, s.offer_id, 'many', 'PRODUCTION',
              case when n.seq %% 20 > 0 then 'DONE' when n.seq %% 40 = 0 then 'IN_REVIEW' else 'WAITING' end,
              s.revision_id, s.revision_number, s.revision_hash, 1, n.seq %% 60 < 20, n.seq %% 100 < 40,
              case n.seq div 20 %% 3 when 0 then 'PRICES' when 1 then 'IMAGES' else 'TEXTS' end, 24,
              s.submitted_at, s.changed_at,
              case when n.seq %% 20 = 0 then utc_timestamp(6) - interval 3 + n.seq minute end,
              case when n.seq %% 20 = 0 then utc_timestamp(6) - interval 3 + n.seq minute + interval 1 day end,
              utc_timestamp(6) - interval 3 + n.seq minute,
              case when n.seq %% 20 > 0 then utc_timestamp(6) - interval n.seq minute end,
              case when n.seq %% 20 > 0 then 'APPROVED' end,
              case when n.seq %% 40 = 0 then if(n.seq %% 80 = 0, cast(? as uuid), cast(? as uuid)) end,
              case when n.seq %% 40 = 0 then utc_timestamp(6) + interval 30 minute end,
              '', ''
            from submission s join seq_1_to_%d n
            where s.tenant_id = ? and s.kind = 'STAGING'
            """;
}
