package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Comparator;

/** A size of virtual machine. */
@Entity
@PlatformEntity
@Table(name = "vm_size")
public class VmSizeRow extends ChoosableRow {
    @Id
    private String id = "";

    private String name = "";
    private int cores;
    private int memoryGib;

    protected VmSizeRow() {}

    public VmSizeRow(EntryValues values) {
        id = values.text(EntryField.ID);
        put(values);
    }

    /** By family, small to great. */
    static Comparator<VmSizeRow> bySize() {
        return Comparator.comparing((VmSizeRow size) -> size.name().replaceAll("[0-9].*", ""))
                .thenComparingInt(VmSizeRow::cores)
                .thenComparingInt(VmSizeRow::memoryGib)
                .thenComparing(VmSizeRow::id);
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

    @Override
    public String id() {
        return id;
    }

    @Override
    public OperatorList list() {
        return OperatorList.VM_SIZE;
    }

    @Override
    public EntryValues values() {
        return EntryValues.EMPTY
                .with(EntryField.ID, id)
                .with(EntryField.NAME, name)
                .with(EntryField.CORES, String.valueOf(cores))
                .with(EntryField.MEMORY, String.valueOf(memoryGib));
    }

    @Override
    public void put(EntryValues values) {
        name = values.text(EntryField.NAME);
        cores = values.number(EntryField.CORES);
        memoryGib = values.number(EntryField.MEMORY);
    }
}
