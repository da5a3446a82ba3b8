package dev.vitrine.identity.store;

import dev.vitrine.shared.MadeHere;
import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link sent by mail about somebody's own account; only the hash of its token is kept. */
@Entity
@Table(name = "account_link")
@PlatformEntity
public class AccountLinkRow extends MadeHere<UUID> {
    @Id
    private UUID id = Uuid7.next();

    @Version
    private @Nullable Long version;

    @Column(name = "person_id", updatable = false)
    private UUID personId = new UUID(0, 0);

    @Column(updatable = false)
    private String purpose = "";

    @Column(name = "token_hash", updatable = false)
    private String tokenHash = "";

    @Column(updatable = false)
    private String mail = "";

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected AccountLinkRow() {}

    /** @param mail the address that the link is about */
    public AccountLinkRow(UUID personId, String purpose, String tokenHash, String mail, Instant expiresAt) {
        this.personId = personId;
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.mail = mail;
        this.expiresAt = expiresAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public String purpose() {
        return purpose;
    }

    public String mail() {
        return mail;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public boolean works(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    public void use(Instant now) {
        usedAt = now;
    }
}
