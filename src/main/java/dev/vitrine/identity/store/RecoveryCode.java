package dev.vitrine.identity.store;

import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that stands in for a lost second factor, once; only its hash is kept. */
@Entity
@Table(name = "recovery_code")
@PlatformEntity
public class RecoveryCode {
    @Id
    private UUID id = Uuid7.next();

    @Column(name = "person_id", updatable = false)
    private UUID personId = new UUID(0, 0);

    @Column(name = "code_hash", updatable = false)
    private String codeHash = "";

    @Column(name = "made_at", updatable = false)
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    protected RecoveryCode() {}

    public RecoveryCode(UUID person, String codeHash, Instant now) {
        this.personId = person;
        this.codeHash = codeHash;
        this.madeAt = now;
    }
}
