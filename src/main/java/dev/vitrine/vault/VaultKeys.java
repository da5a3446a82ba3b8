package dev.vitrine.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The present key, and former ones that can still be read with. It comes from {@code vitrine.vault.key}; where there is
 * none, a demo and a local run make one once ({@link KeyFile}). Anywhere else the start fails, for a key that nobody keeps
 * is a key that is lost.
 */
@Component
class VaultKeys implements KeyRing {
    private final VaultKey present;
    private final Map<String, VaultKey> all = new LinkedHashMap<>();
    private final KeyFile file;

    /** @param rotate whether a key kept in a file is to be replaced by a new one */
    VaultKeys(
            @Value("${vitrine.vault.key:}") String configured,
            @Value("${vitrine.vault.former-keys:}") List<String> former,
            @Value("${vitrine.vault.generate:${vitrine.demo.enabled:false}}") boolean generate,
            @Value("${vitrine.vault.rotate:false}") boolean rotate,
            @Value("${vitrine.data-dir:./data}") Path data) {
        file = new KeyFile(data);
        former.stream().filter(key -> !key.isBlank()).map(VaultKeys::former).forEach(this::know);
        present = configured.isBlank() ? kept(generate, rotate) : key(configured, "The key for the vault");
        know(present);
    }

    private void know(VaultKey key) {
        all.put(key.id(), key);
    }

    private VaultKey kept(boolean generate, boolean rotate) {
        if (!generate) {
            throw new VaultKeyMissing("There is no key for the vault.");
        }
        try {
            if (rotate) {
                file.replace();
            }
            var key = key(file.read(), "The key for the vault");
            file.former().map(VaultKeys::former).ifPresent(this::know);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    @Override
    public String presentId() {
        return present.id();
    }

    @Override
    public boolean knows(String id) {
        return all.containsKey(id);
    }

    @Override
    public void dropFormer() {
        try {
            file.dropFormer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VaultKey former(String base64) {
        return key(base64, "A former key of the vault");
    }

    private static VaultKey key(String base64, String which) {
        try {
            return new VaultKey(base64);
        } catch (IllegalArgumentException e) {
            throw new VaultKeyMissing(which + " is not the base64 of 32 bytes.");
        }
    }
}
