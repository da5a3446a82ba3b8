package dev.vitrine.offers.store;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** An offer id or SKU id that a publisher uses, or that was live once and so is never given to anything else. */
@Entity
@Table(name = "id_registry")
public class RegisteredId extends TenantScopedEntity {
    /** What the id names. */
    public enum Kind {
        OFFER,
        SKU
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private Kind kind;

    @Column(name = "word", nullable = false, updatable = false)
    private String word;

    @Column(name = "offer_id", nullable = false, updatable = false)
    private UUID offerId;

    @Column(name = "sku_key", nullable = false)
    private String skuKey;

    @Column(name = "reserved", nullable = false)
    private boolean reserved;

    protected RegisteredId() {}

    /** @param skuKey the stable key of the SKU; empty for an offer id */
    public RegisteredId(Kind kind, String word, OfferId offer, String skuKey) {
        super(Uuid7.next());
        this.kind = kind;
        this.word = word;
        this.offerId = offer.value();
        this.skuKey = skuKey;
    }

    public Kind kind() {
        return kind;
    }

    public String word() {
        return word;
    }

    public OfferId offer() {
        return new OfferId(offerId);
    }

    public String skuKey() {
        return skuKey;
    }

    public boolean reserved() {
        return reserved;
    }

    /** The id goes to another SKU of its offer; {@link IllegalStateException} when it is reserved for the one that has it. */
    public void giveTo(String newSkuKey) {
        if (reserved && !newSkuKey.equals(skuKey)) {
            throw new IllegalStateException("the id is reserved for another SKU");
        }
        skuKey = newSkuKey;
    }

    public void reserve() {
        reserved = true;
    }
}
