package dev.vitrine.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.vault.KeyRing;
import dev.vitrine.vault.SealedTexts;
import dev.vitrine.vault.Vault;
import dev.vitrine.vault.Vault.Kind;
import dev.vitrine.vault.Vaults;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The application of the tests knows one former key, under which nothing lies but what this test seals with it: that is
 * what a rotation finds.
 */
@VitrineTest
@ExtendWith(OutputCaptureExtension.class)
class KeyRotationTest {
    private static final String LOST = "bG9zdCBsb25nIGFnbzogbm9ib2R5IGtub3dzIHRoaXM=";
    private static final String PLAIN = "sp=rl&sig=tell-nobody-9c1d";

    private final ApplicationContext context;
    private final World world;
    private final Transactions transactions;
    private final KeyRotation rotation;
    private final JdbcTemplate database;
    private final Vault vault;
    private final String present;
    private final String former;
    private final List<UUID> mails = new ArrayList<>();
    private PublisherId publisher = PublisherId.next();

    KeyRotationTest(
            ApplicationContext context,
            World world,
            Transactions transactions,
            KeyRotation rotation,
            JdbcTemplate database,
            Vault vault,
            @Value("${vitrine.vault.key}") String present,
            @Value("${vitrine.vault.former-keys}") String former) {
        this.context = context;
        this.world = world;
        this.transactions = transactions;
        this.rotation = rotation;
        this.database = database;
        this.vault = vault;
        this.present = present;
        this.former = former;
    }

    @BeforeEach
    void a_publisher() {
        publisher = world.publisher().id();
    }

    /** Nothing stays that the application of the other tests could not read. */
    @AfterEach
    void take_away() {
        database.update("delete from vault_secret where tenant_id = ?", publisher.value());
        mails.forEach(mail -> database.update("delete from outbox_mail where id = ?", mail));
    }

    private void put(String key, PublisherId owner, String... names) {
        var old = Vaults.under(key, context);
        world.job(owner, () -> {
            transactions.whole(() ->
                    List.of(names).forEach(name -> old.put(Kind.SAS, name, new SecretText(PLAIN + name))));
            return true;
        });
    }

    private String read(String key, PublisherId owner, String name) {
        var vaultOfKey = Vaults.under(key, context);
        return world.job(
                owner, () -> vaultOfKey.find(Kind.SAS, name).orElseThrow().reveal());
    }

    private UUID mail(String key) {
        var sealed = Vaults.under(key, context).seal(new SecretText(PLAIN));
        var id = UUID.randomUUID();
        database.update(
                "insert into outbox_mail (id, recipient, name, language, subject, key_id, sealed, written_at, attempts)"
                        + " values (?, 'a@b.example', 'A', 'en', 'S', lower(hex(left(?, 4))), ?, ?, 0)",
                id,
                sealed,
                sealed,
                Timestamp.from(Instant.now()));
        mails.add(id);
        return id;
    }

    private String readMail(String key, UUID id) {
        var sealed = database.queryForObject("select sealed from outbox_mail where id = ?", byte[].class, id);
        return Vaults.under(key, context).unseal(sealed).reveal();
    }

    private long underFormerKeys() {
        return database.queryForObject(
                "select count(*) from vault_secret where tenant_id = ? and key_id <> ?",
                Long.class,
                publisher.value(),
                Vaults.id(present));
    }

    @Test
    @Asvs("11.2.2")
    void after_a_rotation_everything_is_read_with_the_present_key_alone(CapturedOutput output) {
        var other = world.publisher().id();
        for (var owner : List.of(publisher, other)) {
            put(former, owner, "one");
            put(present, owner, "two");
        }
        var mail = mail(former);
        assertThatThrownBy(() -> read(present, publisher, "one"))
                .as("without the former key it cannot be read yet")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vitrine.vault.former-keys");

        var outcome = rotation.run();

        assertThat(outcome.renewed()).isEqualTo(3);
        assertThat(outcome.complete()).isTrue();
        for (var owner : List.of(publisher, other)) {
            assertThat(read(present, owner, "one")).isEqualTo(PLAIN + "one");
            assertThat(read(present, owner, "two")).isEqualTo(PLAIN + "two");
            assertThat(world.job(owner, () -> vault.find(Kind.SAS, "one"))).isPresent();
        }
        assertThat(readMail(present, mail)).isEqualTo(PLAIN);
        assertThat(output)
                .contains("3 sealed texts lie under former keys", "3 texts sealed anew, 0 remain")
                .doesNotContain("tell-nobody", present, former);
        assertThat(rotation.run().renewed())
                .as("a second time there is nothing to do")
                .isZero();
    }

    @Test
    void a_rotation_that_was_killed_goes_on_where_it_stopped() {
        int all = 2 * KeyRotation.BATCH + 50;
        put(former, publisher, IntStream.range(0, all).mapToObj(i -> "name" + i).toArray(String[]::new));
        var killed = with(batch -> {
            if (batch == 2) {
                throw new IllegalStateException("killed before its third transaction ended");
            }
        });
        assertThatThrownBy(killed::run).hasMessageContaining("killed");
        assertThat(underFormerKeys()).as("whole batches, and no half one").isEqualTo(all - KeyRotation.BATCH * 2L);

        var statements =
                CountedStatements.of(() -> assertThat(rotation.run().renewed()).isEqualTo(50));

        assertThat(underFormerKeys()).isZero();
        for (var name : List.of("name0", "name" + all / 2, "name" + (all - 1))) {
            assertThat(read(present, publisher, name)).isEqualTo(PLAIN + name);
        }
        Evidence.note(
                KeyRotationTest.class,
                all + " secrets, killed after " + 2 * KeyRotation.BATCH + ", the other 50 sealed anew by the next run"
                        + " with " + statements.size() + " statements over all publishers");
    }

    @Test
    void what_is_saved_while_its_old_secret_is_being_sealed_anew_is_not_lost() {
        put(former, publisher, "one");
        var busy = with(batch -> {
            if (batch == 0) {
                CompletableFuture.runAsync(() -> put(present, publisher, "other"))
                        .thenRun(() -> replace("one", "sig=renewed"))
                        .join();
            }
        });
        assertThat(busy.run().complete()).isTrue();
        assertThat(read(present, publisher, "one")).isEqualTo("sig=renewed");
    }

    private void replace(String name, String secret) {
        world.job(publisher, () -> {
            transactions.whole(() -> vault.put(Kind.SAS, name, new SecretText(secret)));
            return true;
        });
    }

    @Test
    void what_lies_under_a_key_that_is_not_known_is_counted_and_left() {
        put(LOST, publisher, "one");
        put(former, publisher, "two");
        var mail = mail(LOST);
        var outcome = rotation.run();
        assertThat(outcome.renewed()).isEqualTo(1);
        assertThat(outcome.locked()).isEqualTo(2);
        assertThat(outcome.unknownKeys()).containsExactly(Vaults.id(LOST));
        assertThat(outcome.complete()).isFalse();
        assertThat(read(LOST, publisher, "one")).isEqualTo(PLAIN + "one");
        assertThat(readMail(LOST, mail)).isEqualTo(PLAIN);
    }

    @Test
    void what_was_altered_is_counted_and_keeps_nothing_from_its_end() {
        put(former, publisher, "one", "two");
        var broken = mail(former);
        database.update(
                "update vault_secret set sealed = reverse(sealed) where tenant_id = ? order by id limit 1",
                publisher.value());
        database.update("update outbox_mail set sealed = concat(sealed, 'x') where id = ?", broken);
        var outcome = rotation.run();
        assertThat(outcome.renewed()).isEqualTo(1);
        assertThat(outcome.unreadable()).isEqualTo(2);
        assertThat(outcome.complete()).isFalse();
    }

    @Test
    void a_rotation_stands_in_the_audit_record_without_a_key() {
        put(former, publisher, "one");
        rotation.run();
        var details = database.queryForList(
                "select details from audit_entry where action = 'vault.key.rotated' order by at desc limit 1",
                String.class);
        assertThat(details).singleElement().asString().contains("renewed").doesNotContain(present, former);
    }

    /** A rotation of which each transaction does this before it ends; batches are counted from 0. */
    private KeyRotation with(Consumer<Integer> beforeTheEnd) {
        var batches = new int[1];
        var texts = context.getBeansOfType(SealedTexts.class).values().stream()
                .<SealedTexts>map(one -> new SealedTexts() {
                    @Override
                    public boolean ofPublishers() {
                        return one.ofPublishers();
                    }

                    @Override
                    public Map<String, Long> byKey() {
                        return one.byKey();
                    }

                    @Override
                    public Batch renew(String keyId, UUID after, int atMost) {
                        var batch = one.renew(keyId, after, atMost);
                        beforeTheEnd.accept(batches[0]++);
                        return batch;
                    }
                })
                .toList();
        return new KeyRotation(
                texts,
                context.getBean(KeyRing.class),
                context.getBean(PublisherAccounts.class),
                context.getBean(Doors.class),
                transactions,
                context);
    }
}
