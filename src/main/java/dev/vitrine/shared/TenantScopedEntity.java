package dev.vitrine.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * A row that belongs to one publisher. Hibernate writes and filters {@code tenant_id} from the current tenant; the
 * database's keys begin with it (house.md, Tenancy). The id is made by the application, so a new row is told from a
 * loaded one by a flag and never by a query.
 */
@MappedSuperclass
public abstract class TenantScopedEntity implements Persistable<UUID> {
    @Id
    @Column(name = "id", nullable = false, updatable = false)
    private @Nullable UUID id;

    @TenantId
    @Column(name = "tenant_id", nullable = false, updatable = false)
    private @Nullable UUID tenantId;

    @Transient
    private boolean stored;

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

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
