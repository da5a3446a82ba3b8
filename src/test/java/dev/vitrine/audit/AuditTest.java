package dev.vitrine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.audit.AuditTrail.Entry;
import dev.vitrine.audit.AuditTrail.Query;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.Audited;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Transactions;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class AuditTest {
    private final World world;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final Doors doors;
    private final Profile profile;
    private final JdbcTemplate database;
    private final PublisherId publisher;
    private final Somebody owner;

    AuditTest(
            World world,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Transactions transactions,
            Doors doors,
            Profile profile,
            JdbcTemplate database) {
        this.world = world;
        this.trail = trail;
        this.events = events;
        this.transactions = transactions;
        this.doors = doors;
        this.profile = profile;
        this.database = database;
        this.publisher = world.publisher().id();
        this.owner = world.member(publisher, PublisherRole.OWNER);
    }

    @Test
    @Asvs("16.2.1")
    void what_is_done_stands_in_the_record_with_who_and_when() {
        var field = FieldPath.of("listing/fr-FR:title");
        world.in(publisher, owner, () -> {
            transactions.whole(() ->
                    events.publishEvent(new Audited("thing.done", publisher, "x1", field, Map.of("b", "2", "a", "1"))));
            return null;
        });
        var entry = latest();
        assertThat(entry.action()).isEqualTo("thing.done");
        assertThat(entry.person()).isEqualTo(owner.id());
        assertThat(entry.job()).isEmpty();
        assertThat(entry.subject()).isEqualTo("x1");
        assertThat(entry.field()).isEqualTo("listing/fr-FR:title");
        assertThat(entry.details()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "2"));
    }

    @Test
    void what_is_rolled_back_leaves_no_entry() {
        long before = latest().number();
        assertThatThrownBy(() -> transactions.whole(() -> {
                    events.publishEvent(Audited.of("thing.done", publisher, "x"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(latest().number()).isEqualTo(before);
    }

    @Test
    void a_job_is_named_and_nobody_stands_behind_it() {
        world.as(
                owner,
                () -> world.job(publisher, () -> {
                    transactions.whole(() -> events.publishEvent(Audited.of("thing.done", publisher, "x")));
                    return null;
                }));
        assertThat(latest().job()).isEqualTo("test");
        assertThat(latest().person()).isNull();
    }

    @Test
    void whoever_of_the_marketplace_looks_is_recorded_with_the_reason_even_when_the_look_fails() {
        var approver = world.platform(PlatformRole.APPROVER);
        assertThatThrownBy(() -> world.as(
                        approver,
                        () -> doors.readAs(publisher, "review of offer 7", () -> {
                            throw new IllegalArgumentException("no");
                        })))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(latest().action()).isEqualTo("door.read");
        assertThat(latest().person()).isEqualTo(approver.id());
        assertThat(latest().details()).containsEntry("purpose", "review of offer 7");
    }

    @Test
    @Asvs({"16.2.5", "16.3.1", "16.3.2", "16.3.3", "16.3.4", "16.4.1"})
    void a_refusal_stands_although_nothing_was_done() {
        var editor = world.member(publisher, PublisherRole.MARKETING_EDITOR);
        assertThatThrownBy(() -> world.in(publisher, editor, () -> transactions.whole(() -> profile.save(edit()))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(latest().action()).isEqualTo("access.refused");
        assertThat(latest().subject()).isEqualTo("Profile.save");
        assertThat(latest().person()).isEqualTo(editor.id());
    }

    @Test
    void only_an_owner_and_an_administrator_read_the_record() {
        var member = world.member(publisher, PublisherRole.PUBLISHER);
        assertThatThrownBy(() -> world.in(publisher, member, () -> trail.page(Query.ALL, null, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(owner, () -> trail.platformPage(Query.ALL, null, 10)))
                .isInstanceOf(AccessDeniedException.class);
        var administrator = world.platform(PlatformRole.ADMINISTRATOR);
        assertThat(world.as(administrator, () -> trail.platformPage(Query.ALL, null, 10))
                        .items())
                .isNotEmpty();
    }

    @Test
    void pages_follow_one_another_without_gap() {
        IntStream.range(0, 7).forEach(i -> add("x" + i));
        var first = world.in(publisher, owner, () -> trail.page(Query.ALL, null, 3));
        var second = world.in(publisher, owner, () -> trail.page(Query.ALL, first.next(), 3));
        assertThat(first.items()).extracting(Entry::subject).containsExactly("x6", "x5", "x4");
        assertThat(second.items()).extracting(Entry::subject).containsExactly("x3", "x2", "x1");
        assertThat(world.in(publisher, owner, () -> trail.page(Query.ALL, "nonsense", 3))
                        .items())
                .isEmpty();
    }

    @Test
    @Asvs("16.4.2")
    void a_chain_holds_and_a_change_anywhere_in_it_is_found() {
        IntStream.range(0, 5).forEach(i -> add("x" + i));
        long last = latest().number();
        assertThat(broken()).isZero();
        assertChangeIsFound(last - 2, "update audit_entry set subject = 'other' where chain = ? and number = ?");
        assertChangeIsFound(
                last - 2, "update audit_entry set details = '{\"a\":\"b\"}' where chain = ? and number = ?");
        assertChangeIsFound(
                last - 2, "update audit_entry set at = at + interval 1 microsecond where chain = ? and number = ?");
        assertChangeIsFound(last - 2, "delete from audit_entry where chain = ? and number = ?");
        assertChangeIsFound(last, "delete from audit_entry where chain = ? and number = ?");
    }

    @Test
    void many_at_once_make_one_chain_without_gaps() throws Exception {
        long before = latest().number();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> add("x" + i)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(latest().number()).isEqualTo(before + 40);
        assertThat(broken()).isZero();
    }

    @Test
    void several_entries_of_one_transaction_stand_in_their_order_each_in_its_chain() {
        var other = world.publisher().id();
        transactions.whole(() -> {
            events.publishEvent(Audited.of("thing.first", publisher, "x"));
            events.publishEvent(Audited.of("thing.elsewhere", other, "x"));
            events.publishEvent(Audited.of("thing.second", publisher, "x"));
        });
        var page = world.in(publisher, owner, () -> trail.page(Query.ALL, null, 2));
        assertThat(page.items()).extracting(Entry::action).containsExactly("thing.second", "thing.first");
    }

    private void assertChangeIsFound(long number, String change) {
        var row = database.queryForMap(
                "select * from audit_entry where chain = ? and number = ?", publisher.value(), number);
        assertThat(database.update(change, publisher.value(), number)).isEqualTo(1);
        assertThat(broken()).as(change).isEqualTo(number);
        database.update("delete from audit_entry where chain = ? and number = ?", publisher.value(), number);
        var names = List.copyOf(row.keySet());
        database.update(
                "insert into audit_entry (" + String.join(",", names) + ") values ("
                        + String.join(",", names.stream().map(name -> "?").toList()) + ")",
                names.stream().map(row::get).toArray());
        assertThat(broken()).isZero();
    }

    private long broken() {
        return world.in(publisher, owner, trail::firstBroken).orElse(0);
    }

    private void add(String subject) {
        transactions.whole(() -> events.publishEvent(Audited.of("thing.done", publisher, subject)));
    }

    private Entry latest() {
        return world.in(publisher, owner, () -> trail.page(Query.ALL, null, 1))
                .items()
                .getFirst();
    }

    private static Profile.Edit edit() {
        return new Profile.Edit(0, "Mine", "", Profile.Contact.NONE);
    }
}
