package dev.vitrine.marketplace.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A core count for which every hourly SKU is priced. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "core_count")
public class CoreCount {
    @Id
    private int cores;

    private boolean retired;

    protected CoreCount() {}

    public int cores() {
        return cores;
    }

    public boolean retired() {
        return retired;
    }
}
