package dev.vitrine.identity.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's authenticator app: the secret it shares with us, sealed, and the last time step of which a code was used. */
@Entity
@Table(name = "authenticator_app")
@PlatformEntity
public class AuthenticatorApp {
    @Id
    @Column(name = "person_id")
    private UUID personId = new UUID(0, 0);

    @Version
    private @Nullable Long version;

    @Column(name = "key_id")
    private String keyId = "";

    private byte[] sealed = new byte[0];

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    protected AuthenticatorApp() {}

    public AuthenticatorApp(UUID person) {
        this.personId = person;
    }

    public UUID personId() {
        return personId;
    }

    public byte[] sealed() {
        return sealed.clone();
    }

    public long lastStep() {
        return lastStep;
    }

    /** Null as long as no code has shown that the app knows the secret. */
    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    /** Another secret, which is to be confirmed. */
    public void offer(String keyId, byte[] sealed, Instant now) {
        seal(keyId, sealed);
        lastStep = 0;
        createdAt = now;
        confirmedAt = null;
    }

    public void seal(String keyId, byte[] sealed) {
        this.keyId = keyId;
        this.sealed = sealed.clone();
    }

    public void confirm(Instant now) {
        confirmedAt = now;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "authenticator app of " + personId;
    }
}
