package dev.vitrine.assets.store;

import dev.vitrine.assets.Files.Stored;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A file of one publisher. Never changed. */
@Entity
@Immutable
@Table(name = "stored_file")
class FileRow extends TenantScopedEntity {
    private String hash = "";
    private String mediaType = "";
    private int size;
    private byte[] bytes = {};
    private Instant keptAt = Instant.EPOCH;

    /** For Hibernate. */
    protected FileRow() {}

    FileRow(Stored file, byte[] bytes, Instant keptAt) {
        super(Uuid7.next());
        hash = file.hash().hex();
        mediaType = file.mediaType();
        size = file.size();
        this.bytes = bytes;
        this.keptAt = keptAt;
    }

    byte[] bytes() {
        return bytes;
    }
}
