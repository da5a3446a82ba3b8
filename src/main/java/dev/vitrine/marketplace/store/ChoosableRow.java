package dev.vitrine.marketplace.store;

import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.OptimisticLock;

/** A row that people choose for their content, and that stays when they did. */
@MappedSuperclass
public abstract class ChoosableRow extends KeptRow {
    private boolean retired;

    /** Written by a statement of its own, by whoever names the entry first. */
    @OptimisticLock(excluded = true)
    private boolean used;

    @Override
    public boolean retired() {
        return retired;
    }

    @Override
    public boolean used() {
        return used;
    }

    public void retire(boolean from) {
        retired = from;
    }
}
