package dev.vitrine.offers.store;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the draft has now in one section. A removed section keeps its head, so that its versions go on rising. */
@Entity
@Table(name = "section_head")
public class SectionHead extends TenantScopedEntity {
    @Column(name = "offer_id", nullable = false, updatable = false)
    private UUID offerId;

    @Convert(converter = SectionKeyText.class)
    @Column(name = "section_key", nullable = false, updatable = false)
    private SectionKey key;

    @Convert(converter = HashText.class)
    @Column(name = "hash")
    private @Nullable Sha256 hash;

    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "changed_fields", nullable = false)
    private int changedFields;

    protected SectionHead() {}

    public SectionHead(OfferId offer, SectionKey key) {
        super(Uuid7.next());
        this.offerId = offer.value();
        this.key = key;
    }

    public SectionKey key() {
        return key;
    }

    /** Empty when the section was removed. */
    public Optional<Sha256> hash() {
        return Optional.ofNullable(hash);
    }

    public long version() {
        return version;
    }

    /** Number of fields that differ from live, or from nothing when never live. */
    public int changedFields() {
        return changedFields;
    }

    public void put(@Nullable Sha256 newHash, int fieldsChanged) {
        hash = newHash;
        version++;
        changedFields = fieldsChanged;
    }

    public void countChanges(int fieldsChanged) {
        changedFields = fieldsChanged;
    }
}
