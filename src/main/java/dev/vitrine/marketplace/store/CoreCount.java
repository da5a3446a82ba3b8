package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A core count for which every hourly SKU is priced. */
@Entity
@PlatformEntity
@Table(name = "core_count")
public class CoreCount extends ChoosableRow {
    @Id
    private int cores;

    protected CoreCount() {}

    public CoreCount(EntryValues values) {
        cores = values.number(EntryField.CORES);
    }

    public int cores() {
        return cores;
    }

    @Override
    public OperatorList list() {
        return OperatorList.CORE_COUNT;
    }

    @Override
    public EntryValues values() {
        return EntryValues.EMPTY.with(EntryField.CORES, String.valueOf(cores));
    }

    /** There is nothing but the key. */
    @Override
    public void put(EntryValues values) {}
}
