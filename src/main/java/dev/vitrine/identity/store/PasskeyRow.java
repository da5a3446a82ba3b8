package dev.vitrine.identity.store;

import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A passkey of a person: its public half, and what its authenticator said of itself when it was made. */
@Entity
@Table(name = "passkey")
@PlatformEntity
public class PasskeyRow {
    @Id
    private UUID id = Uuid7.next();

    @Version
    private @Nullable Long version;

    @Column(name = "person_id", updatable = false)
    private UUID personId = new UUID(0, 0);

    private String name = "";

    @Column(name = "credential_id", updatable = false)
    private byte[] credentialId = new byte[0];

    @Column(name = "credential_hash", updatable = false)
    private String credentialHash = "";

    @Column(name = "public_key", updatable = false)
    private byte[] publicKey = new byte[0];

    @Column(updatable = false)
    private byte[] attestation = new byte[0];

    @Column(name = "signature_count")
    private long signatureCount;

    @Column(updatable = false)
    private String transports = "";

    @Column(name = "backup_eligible", updatable = false)
    private boolean backupEligible;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column(name = "added_at", updatable = false)
    private Instant addedAt = Instant.EPOCH;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected PasskeyRow() {}

    /** @param transports separated by blanks */
    public record Made(
            byte[] credentialId,
            byte[] publicKey,
            byte[] attestation,
            long signatureCount,
            String transports,
            boolean backupEligible,
            boolean backedUp) {}

    public PasskeyRow(UUID person, String name, Made made, Instant now) {
        this.personId = person;
        this.name = name;
        this.credentialId = made.credentialId.clone();
        this.credentialHash = hash(made.credentialId);
        this.publicKey = made.publicKey.clone();
        this.attestation = made.attestation.clone();
        this.signatureCount = made.signatureCount;
        this.transports = made.transports;
        this.backupEligible = made.backupEligible;
        this.backedUp = made.backedUp;
        this.addedAt = now;
    }

    /** Under which a credential is looked for. */
    public static String hash(byte[] credentialId) {
        return Sha256.ofBytes(credentialId).hex();
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    public Made made() {
        return new Made(
                credentialId.clone(),
                publicKey.clone(),
                attestation.clone(),
                signatureCount,
                transports,
                backupEligible,
                backedUp);
    }

    public Instant addedAt() {
        return addedAt;
    }

    public @Nullable Instant usedAt() {
        return usedAt;
    }

    public void rename(String name) {
        this.name = name;
    }

    public void use(long signatureCount, boolean backedUp, Instant now) {
        this.signatureCount = signatureCount;
        this.backedUp = backedUp;
        this.usedAt = now;
    }
}
