package dev.vitrine.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The present key, and former ones that can still be read with. It comes from {@code vitrine.vault.key}; where there is
 * none, a demo and a local run make one once and keep it in a file of the data directory that only its owner may read.
 * Anywhere else the start fails, for a key that nobody keeps is a key that is lost.
 */
@Component
class VaultKeys {
    private final VaultKey present;
    private final Map<String, VaultKey> all = new LinkedHashMap<>();

    VaultKeys(
            @Value("${vitrine.vault.key:}") String configured,
            @Value("${vitrine.vault.former-keys:}") List<String> former,
            @Value("${vitrine.vault.generate:${vitrine.demo.enabled:false}}") boolean generate,
            @Value("${vitrine.data-dir:./data}") Path data) {
        present = present(configured, generate, data.resolve("vault.key"));
        former.stream().filter(key -> !key.isBlank()).map(VaultKeys::key).forEach(key -> all.put(key.id(), key));
        all.put(present.id(), present);
    }

    /** What is encrypted from now on is encrypted with this one. */
    VaultKey present() {
        return present;
    }

    /** {@link IllegalStateException} when the key is not known (any more). */
    VaultKey byId(String id) {
        var key = all.get(id);
        if (key == null) {
            throw new IllegalStateException("no vault key " + id + "; add it to vitrine.vault.former-keys");
        }
        return key;
    }

    private static VaultKey present(String configured, boolean generate, Path file) {
        if (!configured.isBlank()) {
            return key(configured);
        }
        if (!generate) {
            throw new VaultKeyMissing("There is no key for the vault.");
        }
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return key(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VaultKey key(String base64) {
        try {
            return new VaultKey(base64);
        } catch (IllegalArgumentException e) {
            throw new VaultKeyMissing("The key for the vault is not the base64 of 32 bytes.");
        }
    }

    private static void write(Path file) throws IOException {
        var bytes = new byte[VaultKey.BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, onlyOwner(file));
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }

    private static FileAttribute<?>[] onlyOwner(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
