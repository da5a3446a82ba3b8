package dev.vitrine.tenancy.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A namespace that is taken, and by whom. */
@Entity
@Table(name = "publisher_namespace")
@PlatformEntity
public class NamespaceRow implements Persistable<String> {
    @Id
    private String namespace = "";

    @Column(name = "publisher_id", updatable = false)
    private UUID publisherId = new UUID(0, 0);

    @Transient
    private boolean stored;

    protected NamespaceRow() {}

    public NamespaceRow(String namespace, UUID publisherId) {
        this.namespace = namespace;
        this.publisherId = publisherId;
    }

    public UUID publisherId() {
        return publisherId;
    }

    @Override
    public String getId() {
        return namespace;
    }

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
