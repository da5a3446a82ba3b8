package dev.vitrine.offers.store;

import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.SQLInsert;
import org.hibernate.jdbc.Expectation;

/**
 * Canonical bytes of a section under their hash, compressed; the same bytes are one row of a publisher, and storing them
 * again leaves it as it is. Never changed.
 */
@Entity
@SQLInsert(sql = """
                insert into content (compressed, hash, schema_no, size, tenant_id, id) values (?, ?, ?, ?, ?, ?)
                on duplicate key update hash = hash""", verify = Expectation.None.class)
@Table(name = "content")
public class StoredContent extends TenantScopedEntity {
    @Convert(converter = HashText.class)
    @Column(name = "hash", nullable = false, updatable = false)
    private Sha256 hash;

    @Column(name = "schema_no", nullable = false, updatable = false)
    private int schema;

    @Column(name = "size", nullable = false, updatable = false)
    private int size;

    @Column(name = "compressed", nullable = false, updatable = false)
    private byte[] compressed;

    protected StoredContent() {}

    public StoredContent(Sha256 hash, int schema, byte[] bytes) {
        super(Uuid7.next());
        this.hash = hash;
        this.schema = schema;
        this.size = bytes.length;
        this.compressed = Deflate.compress(bytes);
    }

    /** What is read of a row: the entity itself, with its bytes, is not to stay in the session. */
    public record Bytes(Sha256 hash, int size, byte[] compressed) {
        public byte[] expand() {
            return Deflate.expand(compressed, size);
        }
    }

    /** How many bytes a row holds, told without reading them. */
    public record Size(Sha256 hash, int size) {}
}
