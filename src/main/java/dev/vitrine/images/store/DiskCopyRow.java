package dev.vitrine.images.store;

import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A copy of a disk in a region. */
@Entity
@Table(name = "disk_copy")
public class DiskCopyRow extends TenantScopedEntity {
    @Column(nullable = false, updatable = false)
    private UUID diskId = new UUID(0, 0);

    @Column(nullable = false, updatable = false)
    private String region = "";

    @Column(nullable = false, updatable = false)
    private Instant copiedAt = Instant.EPOCH;

    protected DiskCopyRow() {}

    public DiskCopyRow(UUID diskId, String region, Instant copiedAt) {
        super(Uuid7.next());
        this.diskId = diskId;
        this.region = region;
        this.copiedAt = copiedAt;
    }

    public UUID diskId() {
        return diskId;
    }

    public String region() {
        return region;
    }
}
