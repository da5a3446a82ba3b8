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
        assertThatThrownBy(() -> new VaultKeys("", List.of(), false, false, data))
                .isInstanceOf(VaultKeyMissing.class)
                .satisfies(failure -> assertThat(new VaultKeyMissingAnalyzer()
                                .analyze(failure, (VaultKeyMissing) failure)
                                .getAction())
                        .contains("VITRINE_VAULT_KEY", "openssl rand -base64 32"));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_wrong_key_fails_without_being_shown() {
        assertThatThrownBy(() -> new VaultKeys("c2hvcnQ=", List.of(), true, false, data))
                .isInstanceOf(VaultKeyMissing.class)
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void a_local_run_makes_a_key_once_for_its_owner_alone() throws IOException {
        var first = new VaultKeys("", List.of(), true, false, data.resolve("deep"));
        var file = data.resolve("deep/vault.key");
        var written = Files.readString(file);
        var second = new VaultKeys("", List.of(), true, false, data.resolve("deep"));
        assertThat(second.present().id()).isEqualTo(first.present().id());
        assertThat(Files.readString(file)).isEqualTo(written);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_a_former_key_sealed_can_be_read_while_the_key_is_named() {
        var before = new Sealing(new VaultKeys(OLD, List.of(), false, false, data));
        var after = new Sealing(new VaultKeys(NEW, List.of(OLD), false, false, data));
        var forgetful = new Sealing(new VaultKeys(NEW, List.of(), false, false, data));
        var sealed = before.seal(new SecretText("sig=abc"), "x");
        assertThat(after.unseal(sealed, "x").reveal()).isEqualTo("sig=abc");
        assertThat(after.seal(new SecretText("sig=abc"), "x").keyId()).isNotEqualTo(sealed.keyId());
        assertThatThrownBy(() -> forgetful.unseal(sealed, "x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("former-keys");
    }

    @Test
    void a_key_kept_in_a_file_is_replaced_once_and_the_former_one_read_until_it_is_dropped() throws IOException {
        var before = new VaultKeys("", List.of(), true, false, data);
        var sealed = new Sealing(before).seal(new SecretText("sig=abc"), "x");
        var rotating = new VaultKeys("", List.of(), true, true, data);
        assertThat(rotating.presentId()).isNotEqualTo(before.presentId());
        assertThat(new Sealing(rotating).unseal(sealed, "x").reveal()).isEqualTo("sig=abc");
        var again = new VaultKeys("", List.of(), true, true, data);
        assertThat(again.presentId())
                .as("a rotation that was killed goes on with the same key")
                .isEqualTo(rotating.presentId());
        var running = new VaultKeys("", List.of(), true, false, data);
        assertThat(running.knows(before.presentId())).isTrue();
        running.dropFormer();
        var after = new VaultKeys("", List.of(), true, false, data);
        assertThat(after.presentId()).isEqualTo(rotating.presentId());
        assertThat(after.knows(before.presentId())).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("vault.key"))))
                .isEqualTo("rw-------");
        assertThat(data).isDirectoryNotContaining(file -> !file.endsWith("vault.key"));
    }

    @Test
    void a_replacement_killed_between_its_two_renames_is_brought_to_its_end() throws IOException {
        var before = new VaultKeys("", List.of(), true, false, data);
        new VaultKeys("", List.of(), true, true, data);
        Files.move(data.resolve("vault.key"), data.resolve("vault.key.next"));
        var after = new VaultKeys("", List.of(), true, false, data);
        assertThat(after.knows(before.presentId())).isTrue();
        assertThat(after.presentId()).isNotEqualTo(before.presentId());
    }

    @Test
    void a_former_key_of_the_wrong_form_is_called_what_it_is() {
        assertThatThrownBy(() -> new VaultKeys(NEW, List.of("c2hvcnQ="), false, false, data))
                .isInstanceOf(VaultKeyMissing.class)
                .hasMessageContaining("A former key")
                .hasMessageNotContaining("c2hvcnQ=");
    }

    @Test
    void a_key_is_in_no_text() {
        assertThat(new VaultKey(OLD)).asString().doesNotContain("0123456789").hasSizeLessThan(20);
    }
}
