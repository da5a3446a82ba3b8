package dev.vitrine.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A row that belongs to one publisher. Hibernate writes and filters {@code tenant_id} from the current tenant; the
 * database's keys begin with it (house.md, Tenancy).
 */
@MappedSuperclass
public abstract class TenantScopedEntity extends MadeHere<UUID> {
    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private @Nullable UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private @Nullable UUID tenantId;

    /** For Hibernate. */
    protected TenantScopedEntity() {}

    protected TenantScopedEntity(UUID id) {
        this.id = id;
    }

    @Override
    public UUID getId() {
        return Objects.requireNonNull(id);
    }

    /** The publisher this row belongs to; null until it is stored. */
    public @Nullable UUID getTenantId() {
        return tenantId;
    }
}
