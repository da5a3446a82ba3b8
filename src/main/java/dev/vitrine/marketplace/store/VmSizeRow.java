package dev.vitrine.marketplace.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A size of virtual machine. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "vm_size")
public class VmSizeRow {
    @Id
    private String id = "";

    private String name = "";
    private int cores;
    private int memoryGib;
    private boolean retired;

    protected VmSizeRow() {}

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int cores() {
        return cores;
    }

    public int memoryGib() {
        return memoryGib;
    }

    public boolean retired() {
        return retired;
    }
}
