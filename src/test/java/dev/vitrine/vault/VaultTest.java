package dev.vitrine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.Transactions;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.vault.Vault.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;

@VitrineTest
@ExtendWith(OutputCaptureExtension.class)
@Asvs("13.3.1")
class VaultTest {
    private static final String NAME = "https://contoso.blob.example/disks/os.vhd";
    private static final String PLAIN = "sp=rl&sig=tell-nobody-7f3a";

    private final World world;
    private final Vault vault;
    private final Transactions transactions;
    private final JdbcTemplate database;
    private PublisherId publisher = PublisherId.next();

    VaultTest(World world, Vault vault, Transactions transactions, JdbcTemplate database) {
        this.world = world;
        this.vault = vault;
        this.transactions = transactions;
        this.database = database;
    }

    @BeforeEach
    void a_publisher() {
        publisher = world.publisher().id();
    }

    @Test
    void what_was_put_is_found_replaced_and_removed() {
        put(publisher, PLAIN);
        assertThat(found(publisher)).contains(PLAIN);
        put(publisher, "second");
        assertThat(found(publisher)).contains("second");
        within(publisher, () -> {
            vault.remove(Kind.SAS, NAME);
            return null;
        });
        assertThat(found(publisher)).isEmpty();
    }

    @Test
    @Asvs("13.3.2")
    void another_publisher_finds_nothing_under_the_same_name() {
        put(publisher, PLAIN);
        var other = world.publisher().id();
        assertThat(found(other)).isEmpty();
        put(other, "theirs");
        assertThat(found(publisher)).contains(PLAIN);
    }

    @Test
    void kind_and_name_tell_secrets_apart() {
        put(publisher, PLAIN);
        assertThat(within(publisher, () -> vault.find(Kind.TAX_AND_BANK, NAME))).isEmpty();
        assertThat(within(publisher, () -> vault.find(Kind.SAS, NAME + "x"))).isEmpty();
    }

    @Test
    void neither_secret_nor_name_stands_in_the_database_in_the_clear() {
        put(publisher, PLAIN);
        var row = row(publisher);
        var bytes = new StringBuilder();
        row.values()
                .forEach(value -> bytes.append(
                        value instanceof byte[] raw ? new String(raw, StandardCharsets.ISO_8859_1) : value));
        assertThat(bytes.toString()).doesNotContain("tell-nobody", "sig=", "contoso.blob");
    }

    @Test
    void the_same_secret_is_sealed_differently_each_time() {
        put(publisher, PLAIN);
        var first = (byte[]) row(publisher).get("sealed");
        put(publisher, PLAIN);
        assertThat((byte[]) row(publisher).get("sealed")).isNotEqualTo(first);
    }

    @Test
    @Asvs("11.3.3")
    void a_changed_or_moved_row_is_not_believed() {
        put(publisher, PLAIN);
        var other = world.publisher().id();
        put(other, "theirs");
        database.update(
                "update vault_secret set sealed = ? where tenant_id = ?",
                row(other).get("sealed"),
                publisher.value());
        assertThatThrownBy(() -> found(publisher)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Asvs("11.3.3")
    void loose_texts_are_sealed_and_read_and_a_changed_one_refused() {
        var sealed = vault.seal(new SecretText(PLAIN));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("tell-nobody");
        assertThat(vault.unseal(sealed).reveal()).isEqualTo(PLAIN);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.unseal(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.unseal(new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_secret_is_put_within_the_transaction_of_what_it_belongs_to() {
        assertThatThrownBy(() -> world.job(publisher, () -> {
                    vault.put(Kind.SAS, NAME, new SecretText(PLAIN));
                    return null;
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void no_text_form_and_no_log_has_the_secret(CapturedOutput output) {
        put(publisher, PLAIN);
        assertThat(within(publisher, () -> vault.find(Kind.SAS, NAME)).orElseThrow())
                .asString()
                .doesNotContain("sig");
        assertThat(output).doesNotContain("tell-nobody");
    }

    private void put(PublisherId owner, String secret) {
        within(owner, () -> {
            vault.put(Kind.SAS, NAME, new SecretText(secret));
            return null;
        });
    }

    private Optional<String> found(PublisherId owner) {
        return within(owner, () -> vault.find(Kind.SAS, NAME).map(SecretText::reveal));
    }

    private <T> T within(PublisherId owner, Supplier<T> work) {
        return world.job(owner, () -> transactions.whole(work));
    }

    private Map<String, Object> row(PublisherId owner) {
        return database.queryForMap("select * from vault_secret where tenant_id = ?", owner.value());
    }
}
