package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.OperatorList;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A row of one of the lists, as the keeping of lists sees it. */
@MappedSuperclass
public abstract class KeptRow {
    @Version
    private long lockVersion;

    public long version() {
        return lockVersion;
    }

    public abstract OperatorList list();

    public abstract EntryValues values();

    /** Takes values that were checked; those of the key are given only once, to a new row. */
    public abstract void put(EntryValues values);

    public boolean retired() {
        return false;
    }

    /** Whether anything outside the lists ever named it. */
    public boolean used() {
        return false;
    }

    /** The id within its list. */
    public String id() {
        return list().id(values());
    }
}
