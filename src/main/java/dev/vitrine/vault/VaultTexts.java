package dev.vitrine.vault;

import static java.util.stream.Collectors.toMap;

import dev.vitrine.vault.store.VaultSecret;
import dev.vitrine.vault.store.VaultSecrets;
import dev.vitrine.vault.store.VaultSecrets.KeyCount;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The secrets of the present publisher, for the rotation of the key. */
@Component
class VaultTexts implements SealedTexts {
    private final VaultSecrets secrets;
    private final EncryptedVault vault;

    VaultTexts(VaultSecrets secrets, EncryptedVault vault) {
        this.secrets = secrets;
        this.vault = vault;
    }

    @Override
    public boolean ofPublishers() {
        return true;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> byKey() {
        return secrets.byKey().stream().collect(toMap(KeyCount::keyId, KeyCount::secrets));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Batch renew(String keyId, UUID after, int atMost) {
        return Batch.of(secrets.under(keyId, after, Limit.of(atMost)), after, VaultSecret::getId, vault::renew);
    }
}
