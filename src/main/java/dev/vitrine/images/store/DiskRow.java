package dev.vitrine.images.store;

import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A disk that was certified and, later, taken in; from then on its address is never read again. */
@Entity
@Table(name = "disk")
public class DiskRow extends TenantScopedEntity {
    @Column(nullable = false, updatable = false)
    private String address = "";

    private long length;
    private long virtualSize;
    private Instant certifiedAt = Instant.EPOCH;
    private @Nullable String sha256;
    private @Nullable Instant takenInAt;

    @Version
    private long lockVersion;

    protected DiskRow() {}

    public DiskRow(String address) {
        super(Uuid7.next());
        this.address = address;
    }

    /** The look at the disk found nothing wrong; a disk that was taken in keeps what it had. */
    public void certify(long length, long virtualSize, Instant at) {
        if (takenInAt == null) {
            this.length = length;
            this.virtualSize = virtualSize;
            this.certifiedAt = at;
        }
    }

    /** The bytes lie in the store under this hash; the first time counts. */
    public void takeIn(Sha256 hash, Instant at) {
        if (takenInAt == null) {
            sha256 = hash.hex();
            takenInAt = at;
        }
    }

    public String address() {
        return address;
    }

    public long length() {
        return length;
    }

    public long virtualSize() {
        return virtualSize;
    }

    /** The hash of the bytes in the store; empty until the disk was taken in. */
    public Optional<Sha256> takenIn() {
        return Optional.ofNullable(sha256).map(Sha256::of);
    }
}
