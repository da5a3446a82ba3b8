package dev.vitrine.offers.store;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One save of one section; sections saved together share the number of the save. Never changed. */
@Entity
@Table(name = "section_version")
public class SectionVersion extends TenantScopedEntity {
    @Column(name = "offer_id", nullable = false, updatable = false)
    private UUID offerId;

    @Convert(converter = SectionKeyText.class)
    @Column(name = "section_key", nullable = false, updatable = false)
    private SectionKey key;

    @Column(name = "version", nullable = false, updatable = false)
    private long version;

    @Column(name = "save_no", nullable = false, updatable = false)
    private long saveNumber;

    @Convert(converter = HashText.class)
    @Column(name = "hash", updatable = false)
    private @Nullable Sha256 hash;

    @Column(name = "saved_by", updatable = false)
    private @Nullable UUID savedBy;

    @Column(name = "saved_at", nullable = false, updatable = false)
    private Instant savedAt;

    protected SectionVersion() {}

    public SectionVersion(
            OfferId offer, SectionHead head, long saveNumber, @Nullable PersonId savedBy, Instant savedAt) {
        super(Uuid7.next());
        this.offerId = offer.value();
        this.key = head.key();
        this.version = head.version();
        this.saveNumber = saveNumber;
        this.hash = head.hash().orElse(null);
        this.savedBy = savedBy == null ? null : savedBy.value();
        this.savedAt = savedAt;
    }

    public UUID offerId() {
        return offerId;
    }

    public SectionKey key() {
        return key;
    }

    public long version() {
        return version;
    }

    public long saveNumber() {
        return saveNumber;
    }

    /** Empty when this save removed the section. */
    public Optional<Sha256> hash() {
        return Optional.ofNullable(hash);
    }

    public Optional<PersonId> savedBy() {
        return Optional.ofNullable(savedBy).map(PersonId::new);
    }

    public Instant savedAt() {
        return savedAt;
    }
}
