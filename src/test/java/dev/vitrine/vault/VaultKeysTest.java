package dev.vitrine.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.shared.SecretText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultKeysTest {
    private static final String OLD = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String NEW = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=";

    @TempDir
    private Path data;

    @Test
    void without_a_key_the_start_fails_and_says_what_to_do() {
        assertThatThrownBy(() -> new VaultKeys("", List.of(), false, data))
                .isInstanceOf(VaultKeyMissing.class)
                .satisfies(failure -> assertThat(new VaultKeyMissingAnalyzer()
                                .analyze(failure, (VaultKeyMissing) failure)
                                .getAction())
                        .contains("VITRINE_VAULT_KEY", "openssl rand -base64 32"));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_wrong_key_fails_without_being_shown() {
        assertThatThrownBy(() -> new VaultKeys("c2hvcnQ=", List.of(), true, data))
                .isInstanceOf(VaultKeyMissing.class)
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void a_local_run_makes_a_key_once_for_its_owner_alone() throws IOException {
        var first = new VaultKeys("", List.of(), true, data.resolve("deep"));
        var file = data.resolve("deep/vault.key");
        var written = Files.readString(file);
        var second = new VaultKeys("", List.of(), true, data.resolve("deep"));
        assertThat(second.present().id()).isEqualTo(first.present().id());
        assertThat(Files.readString(file)).isEqualTo(written);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_a_former_key_sealed_can_be_read_while_the_key_is_named() {
        var before = new Sealing(new VaultKeys(OLD, List.of(), false, data));
        var after = new Sealing(new VaultKeys(NEW, List.of(OLD), false, data));
        var forgetful = new Sealing(new VaultKeys(NEW, List.of(), false, data));
        var sealed = before.seal(new SecretText("sig=abc"), "x");
        assertThat(after.unseal(sealed, "x").reveal()).isEqualTo("sig=abc");
        assertThat(after.seal(new SecretText("sig=abc"), "x").keyId()).isNotEqualTo(sealed.keyId());
        assertThatThrownBy(() -> forgetful.unseal(sealed, "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("former-keys");
    }

    @Test
    void a_key_is_in_no_text() {
        assertThat(new VaultKey(OLD)).asString().doesNotContain("0123456789").hasSizeLessThan(20);
    }
}
