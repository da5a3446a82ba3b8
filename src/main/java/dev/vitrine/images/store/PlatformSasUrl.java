package dev.vitrine.images.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * When SAS URLs expire, across publishers, for the job that looks for the next ones: which publisher, and nothing of what
 * he gave. What is told is told behind a door, of {@link SasUrlRow}.
 */
@Entity
@Immutable
@PlatformEntity
@Table(name = "sas_url")
public class PlatformSasUrl {
    @Id
    private UUID id = new UUID(0, 0);

    @Column(name = "tenant_id")
    private UUID tenantId = new UUID(0, 0);

    private @Nullable Instant expiresAt;
    private @Nullable Instant toldFor;

    protected PlatformSasUrl() {}

    public UUID id() {
        return id;
    }

    public UUID publisher() {
        return tenantId;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant toldFor() {
        return toldFor;
    }
}
