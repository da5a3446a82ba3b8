package dev.vitrine.vault.store;

import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One sealed secret of a publisher. */
@Entity
@Table(name = "vault_secret")
public class VaultSecret extends TenantScopedEntity {
    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private String kind = "";

    @Column(name = "name_hash", updatable = false)
    private String nameHash = "";

    @Column(name = "key_id")
    private String keyId = "";

    private byte[] sealed = {};

    @Column(name = "sealed_at")
    private Instant sealedAt = Instant.EPOCH;

    protected VaultSecret() {}

    public VaultSecret(String kind, String nameHash) {
        super(Uuid7.next());
        this.kind = kind;
        this.nameHash = nameHash;
    }

    public String kind() {
        return kind;
    }

    public String nameHash() {
        return nameHash;
    }

    public String keyId() {
        return keyId;
    }

    public byte[] sealed() {
        return sealed.clone();
    }

    public void keep(String keyId, byte[] sealed, Instant now) {
        this.keyId = keyId;
        this.sealed = sealed.clone();
        this.sealedAt = now;
    }
}
