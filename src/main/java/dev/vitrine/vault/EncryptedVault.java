package dev.vitrine.vault;

import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Sha256;
import dev.vitrine.vault.Sealing.Sealed;
import dev.vitrine.vault.store.VaultSecret;
import dev.vitrine.vault.store.VaultSecrets;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.hibernate.SharedSessionContract;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Secrets in the database, each sealed to its publisher, kind and name; the name itself is kept as a hash alone. */
@Component
class EncryptedVault implements Vault {
    private static final int KEY_ID_BYTES = 4;
    private static final String LOOSE = "sealed";

    private final VaultSecrets secrets;
    private final Sealing sealing;
    private final EntityManager entities;
    private final Clock clock;

    EncryptedVault(VaultSecrets secrets, Sealing sealing, EntityManager entities, Clock clock) {
        this.secrets = secrets;
        this.sealing = sealing;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Kind kind, String name, SecretText secret) {
        var hash = hash(name);
        var sealed = sealing.seal(secret, belongsTo(kind, hash));
        var row = secrets.findByKindAndNameHash(kind.name(), hash).orElseGet(() -> new VaultSecret(kind.name(), hash));
        row.keep(sealed.keyId(), sealed.bytes(), clock.instant());
        secrets.save(row);
    }

    @Override
    @Transactional
    public Optional<SecretText> find(Kind kind, String name) {
        var hash = hash(name);
        return secrets.findByKindAndNameHash(kind.name(), hash)
                .map(row -> sealing.unseal(new Sealed(row.keyId(), row.sealed()), belongsTo(kind, hash)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(Kind kind, String name) {
        secrets.findByKindAndNameHash(kind.name(), hash(name)).ifPresent(secrets::delete);
    }

    @Override
    public byte[] seal(SecretText secret) {
        var sealed = sealing.seal(secret, LOOSE);
        var keyId = HexFormat.of().parseHex(sealed.keyId());
        return ByteBuffer.allocate(keyId.length + sealed.bytes().length)
                .put(keyId)
                .put(sealed.bytes())
                .array();
    }

    @Override
    public SecretText unseal(byte[] sealed) {
        var rest = Arrays.copyOfRange(sealed, Math.min(KEY_ID_BYTES, sealed.length), sealed.length);
        return sealing.unseal(new Sealed(keyOf(sealed), rest), LOOSE);
    }

    @Override
    public String keyOf(byte[] sealed) {
        if (sealed.length <= KEY_ID_BYTES) {
            throw new IllegalStateException("not sealed by this vault");
        }
        return HexFormat.of().formatHex(sealed, 0, KEY_ID_BYTES);
    }

    /** Seals the row with the present key; {@link IllegalStateException}, and nothing changed, when it cannot be read. */
    void renew(VaultSecret row) {
        var belongsTo = belongsTo(row.kind(), row.nameHash());
        var secret = sealing.unseal(new Sealed(row.keyId(), row.sealed()), belongsTo);
        var sealed = sealing.seal(secret, belongsTo);
        row.keep(sealed.keyId(), sealed.bytes(), clock.instant());
    }

    private String belongsTo(Kind kind, String nameHash) {
        return belongsTo(kind.name(), nameHash);
    }

    private String belongsTo(String kind, String nameHash) {
        var tenant = entities.unwrap(SharedSessionContract.class).getTenantIdentifierValue();
        return tenant + "/" + kind + "/" + nameHash;
    }

    private static String hash(String name) {
        return Sha256.ofBytes(name.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
