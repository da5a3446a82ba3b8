package dev.vitrine.vault;

import dev.vitrine.vault.store.VaultSecrets;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Vaults over the database of the application under test that know other keys than it does. */
public final class Vaults {
    private Vaults() {}

    /** One that knows this key alone. */
    public static Vault under(String key, ApplicationContext context) {
        var keys = new VaultKeys(key, List.of(), false, false, Path.of("target/nowhere"));
        return new EncryptedVault(
                context.getBean(VaultSecrets.class),
                new Sealing(keys),
                context.getBean(EntityManager.class),
                Clock.systemUTC());
    }

    /** Under which a row names the key. */
    public static String id(String key) {
        return new VaultKey(key).id();
    }
}
