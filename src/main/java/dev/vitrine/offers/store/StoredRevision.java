package dev.vitrine.offers.store;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A frozen state of an offer: its manifest in one compressed row, chained to the revision before it. Never changed. */
@Entity
@Table(name = "revision")
public class StoredRevision extends TenantScopedEntity {
    @Column(name = "offer_id", nullable = false, updatable = false)
    private UUID offerId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    /** Length of the plain text in four bytes, then the compressed text. */
    @Column(name = "manifest", nullable = false, updatable = false)
    private byte[] manifest;

    @Convert(converter = HashText.class)
    @Column(name = "hash", nullable = false, updatable = false)
    private Sha256 hash;

    @Convert(converter = HashText.class)
    @Column(name = "before_hash", updatable = false)
    private @Nullable Sha256 before;

    @Column(name = "frozen_by", updatable = false)
    private @Nullable UUID frozenBy;

    @Column(name = "frozen_at", nullable = false, updatable = false)
    private Instant frozenAt;

    protected StoredRevision() {}

    public StoredRevision(
            OfferId offer,
            int number,
            SortedMap<SectionKey, Sha256> manifest,
            @Nullable Sha256 before,
            @Nullable PersonId frozenBy,
            Instant frozenAt) {
        super(RevisionId.next().value());
        this.offerId = offer.value();
        this.number = number;
        this.manifest = pack(Manifest.bytes(manifest));
        this.hash = Manifest.chained(manifest, before);
        this.before = before;
        this.frozenBy = frozenBy == null ? null : frozenBy.value();
        this.frozenAt = frozenAt;
    }

    public OfferId offer() {
        return new OfferId(offerId);
    }

    public int number() {
        return number;
    }

    public SortedMap<SectionKey, Sha256> manifest() {
        var packed = ByteBuffer.wrap(manifest);
        int size = packed.getInt();
        var compressed = new byte[packed.remaining()];
        packed.get(compressed);
        return Manifest.read(Deflate.expand(compressed, size));
    }

    /** Whether the manifest is the one that was frozen. */
    public boolean isIntact() {
        return hash.equals(Manifest.chained(manifest(), before));
    }

    public Sha256 hash() {
        return hash;
    }

    public Optional<Sha256> before() {
        return Optional.ofNullable(before);
    }

    public Optional<PersonId> frozenBy() {
        return Optional.ofNullable(frozenBy).map(PersonId::new);
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    private static byte[] pack(byte[] plain) {
        var compressed = Deflate.compress(plain);
        return ByteBuffer.allocate(Integer.BYTES + compressed.length)
                .putInt(plain.length)
                .put(compressed)
                .array();
    }
}
