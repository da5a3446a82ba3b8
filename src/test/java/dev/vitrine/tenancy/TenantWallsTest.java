package dev.vitrine.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.store.AgreementAcceptance;
import dev.vitrine.tenancy.store.AgreementAcceptances;
import dev.vitrine.tenancy.store.PublisherAccount;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.tenancy.store.PublisherProfile;
import dev.vitrine.tenancy.store.PublisherProfiles;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Neither by Hibernate's own means nor by a hand-written statement is another publisher's row reached. */
@VitrineTest
@Asvs("8.4.1")
class TenantWallsTest {
    private final Doors doors;
    private final PublisherAccounts accounts;
    private final PublisherProfiles profiles;
    private final AgreementAcceptances acceptances;
    private final EntityManager entities;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private PublisherId ours = PublisherId.next();
    private PublisherId theirs = PublisherId.next();

    TenantWallsTest(
            Doors doors,
            PublisherAccounts accounts,
            PublisherProfiles profiles,
            AgreementAcceptances acceptances,
            EntityManager entities,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.doors = doors;
        this.accounts = accounts;
        this.profiles = profiles;
        this.acceptances = acceptances;
        this.entities = entities;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void two_publishers_with_a_profile_each() {
        ours = publisher();
        theirs = publisher();
    }

    @Test
    void a_row_is_written_with_the_tenant_of_the_scope() {
        var tenant = database.queryForObject(
                "select tenant_id from publisher_profile where id = ?", UUID.class, ours.value());
        assertThat(tenant).isEqualTo(ours.value());
    }

    @Test
    void without_a_scope_nothing_is_found_and_nothing_can_be_written() {
        assertThat(profiles.findAll()).isEmpty();
        assertThat(profiles.findById(ours.value())).isEmpty();
        assertThatThrownBy(() -> profiles.save(new PublisherProfile(Uuid7.next())))
                .hasMessageContaining("foreign key constraint");
    }

    @Test
    void find_and_derived_queries_miss_a_foreign_row() {
        within(theirs, () -> acceptances.save(new AgreementAcceptance("1", null, Instant.now())));
        within(ours, () -> {
            assertThat(profiles.findById(ours.value())).isPresent();
            assertThat(profiles.findById(theirs.value())).isEmpty();
            assertThat(entities.find(PublisherProfile.class, theirs.value())).isNull();
            assertThat(profiles.existsById(theirs.value())).isFalse();
            assertThat(acceptances.findFirstByAgreementVersion("1")).isEmpty();
            assertThat(profiles.findAll()).hasSize(1);
            assertThat(profiles.count()).isEqualTo(1);
            return null;
        });
    }

    @Test
    void queries_that_update_and_delete_miss_a_foreign_row() {
        var before = hash(theirs);
        within(ours, () -> {
            assertThat(entities.createQuery("update PublisherProfile p set p.contactName = 'x' where p.id = :id")
                            .setParameter("id", theirs.value())
                            .executeUpdate())
                    .isZero();
            assertThat(entities.createQuery("delete from PublisherProfile p where p.id = :id")
                            .setParameter("id", theirs.value())
                            .executeUpdate())
                    .isZero();
            return null;
        });
        assertThat(hash(theirs)).isEqualTo(before);
    }

    @Test
    void merging_a_foreign_row_does_not_change_it() {
        var before = hash(theirs);
        var detached = within(theirs, () -> profiles.findById(theirs.value()).orElseThrow());
        detached.describe("stolen-" + Uuid7.next().toString().substring(0, 8), "x", "x@x.example", "1", Instant.now());
        assertThatThrownBy(() -> within(ours, () -> entities.merge(detached))).isInstanceOf(RuntimeException.class);
        assertThat(hash(theirs)).isEqualTo(before);
    }

    @Test
    void removing_a_foreign_row_does_not_remove_it() {
        var foreign = within(theirs, () -> acceptances.save(new AgreementAcceptance("1", null, Instant.now())));
        try {
            within(ours, () -> {
                acceptances.delete(foreign);
                return null;
            });
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageNotContaining("NullPointer");
        }
        assertThat(within(theirs, () -> acceptances.findById(foreign.getId()))).isPresent();
    }

    @Test
    void a_hand_written_statement_without_tenant_predicate_is_thrown_out() {
        assertWalled("select * from publisher_profile");
        assertWalled("select p.display_name from publisher p join publisher_profile f on f.id = p.id");
        assertWalled("select p.id from publisher p where exists (select 1 from publisher_profile f where f.id = p.id)");
        assertThatThrownBy(() -> within(
                        ours,
                        () -> entities.createNativeQuery("update publisher_profile set contact_name = 'x'")
                                .executeUpdate()))
                .isInstanceOf(TenantWallException.class);
        assertThatThrownBy(() -> within(
                        ours,
                        () -> entities.createNativeQuery("delete from publisher_profile")
                                .executeUpdate()))
                .isInstanceOf(TenantWallException.class);
    }

    @Test
    void a_hand_written_statement_that_names_the_tenant_passes() {
        List<?> found = within(
                ours,
                () -> entities.createNativeQuery(
                                "select f.contact_name from publisher_profile f where f.tenant_id = ?1")
                        .setParameter(1, ours.value())
                        .getResultList());
        assertThat(found).hasSize(1);
    }

    @Test
    void a_joined_query_names_the_tenant_of_every_table_by_itself() {
        within(theirs, () -> acceptances.save(new AgreementAcceptance("1", null, Instant.now())));
        List<?> pairs = within(
                ours,
                () -> entities.createQuery("""
                        select p.id, a.id from PublisherProfile p, AgreementAcceptance a
                        where p.id = :theirs or a.agreementVersion = '1'
                        """)
                        .setParameter("theirs", theirs.value())
                        .getResultList());
        assertThat(pairs).isEmpty();
    }

    @Test
    void a_public_reader_cannot_write() {
        assertThatThrownBy(() -> doors.publicRead(
                        ours,
                        () -> entities.createQuery("update PublisherProfile p set p.contactName = 'x'")
                                .executeUpdate()))
                .isInstanceOf(TenantWallException.class);
    }

    @Test
    void a_door_does_not_open_inside_a_transaction_of_another_tenant() {
        assertThatThrownBy(() -> within(ours, () -> doors.runAs(theirs, "other", () -> 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transaction.execute(status -> doors.runAs(ours, "late", () -> 1)))
                .isInstanceOf(IllegalStateException.class);
        long same = within(ours, () -> doors.runAs(ours, "same", profiles::count));
        assertThat(same).isEqualTo(1);
    }

    @Test
    void a_scope_within_a_scope_gives_way_to_the_outer_one_again() {
        var seen = doors.runAs(ours, "outer", () -> {
            var inner = doors.runAs(
                    theirs, "inner", () -> profiles.findAll().getFirst().getId());
            return inner + " " + profiles.findAll().getFirst().getId();
        });
        assertThat(seen).isEqualTo(theirs + " " + ours);
    }

    private void assertWalled(String sql) {
        assertThatThrownBy(
                        () -> within(ours, () -> entities.createNativeQuery(sql).getResultList()))
                .isInstanceOf(TenantWallException.class);
    }

    private <T> T within(PublisherId publisher, Supplier<T> work) {
        return doors.runAs(
                publisher,
                "test",
                () -> transaction.execute(status -> {
                    var result = work.get();
                    entities.flush();
                    return result;
                }));
    }

    private PublisherId publisher() {
        var slug = "walls-" + Uuid7.next();
        var id = new PublisherId(
                accounts.save(new PublisherAccount(slug, slug, Instant.now())).id());
        within(id, () -> {
            var profile = new PublisherProfile(id.value());
            profile.describe(namespaceOf(id), "Someone", "someone@example.com", "1", Instant.now());
            return profiles.save(profile);
        });
        return id;
    }

    private static String namespaceOf(PublisherId id) {
        return "n" + id;
    }

    private String hash(PublisherId publisher) {
        return database.queryForObject("""
                select sha2(concat_ws('|', id, tenant_id, version, namespace, contact_name, contact_mail), 256)
                from publisher_profile where id = ?
                """, String.class, publisher.value());
    }
}
