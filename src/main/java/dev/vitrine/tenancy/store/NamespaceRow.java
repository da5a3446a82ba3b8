package dev.vitrine.tenancy.store;

import dev.vitrine.shared.MadeHere;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A namespace that is taken, and by whom. */
@Entity
@Table(name = "publisher_namespace")
@PlatformEntity
public class NamespaceRow extends MadeHere<String> {
    @Id
    private String namespace = "";

    @Column(name = "publisher_id", updatable = false)
    private UUID publisherId = new UUID(0, 0);

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
}
