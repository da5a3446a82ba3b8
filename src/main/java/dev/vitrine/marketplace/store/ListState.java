package dev.vitrine.marketplace.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row: how often the lists were changed. */
@Entity
@PlatformEntity
@Table(name = "list_state")
public class ListState {
    @Id
    private int id;

    private long changes;

    protected ListState() {}

    public long changes() {
        return changes;
    }
}
