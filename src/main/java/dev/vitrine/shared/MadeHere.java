package dev.vitrine.shared;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * A row whose id the application makes, so that a new row is told from a loaded one by a flag and never by a query.
 *
 * @param <I> the id
 */
@MappedSuperclass
public abstract class MadeHere<I> implements Persistable<I> {
    @Transient
    private boolean stored;

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
