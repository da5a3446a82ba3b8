package dev.vitrine.identity.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often signing in failed of late, for an account or from an address; both are kept as a hash. */
@Entity
@Table(name = "sign_in_attempt")
@PlatformEntity
public class SignInAttempt {
    @Id
    private String subject = "";

    private int failures;

    @Column(name = "last_at")
    private Instant lastAt = Instant.EPOCH;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    protected SignInAttempt() {}

    public int failures() {
        return failures;
    }

    public Instant lastAt() {
        return lastAt;
    }

    public @Nullable Instant lockedUntil() {
        return lockedUntil;
    }

    public void count(int failures, Instant lastAt, @Nullable Instant lockedUntil) {
        this.failures = failures;
        this.lastAt = lastAt;
        this.lockedUntil = lockedUntil;
    }
}
