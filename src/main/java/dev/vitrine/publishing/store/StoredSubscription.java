package dev.vitrine.publishing.store;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A subscription that may see what is staged. */
@Entity
@Table(name = "staging_audience")
public class StoredSubscription extends TenantScopedEntity {
    @Column(name = "offer_id", updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Column(updatable = false)
    private UUID subscription = new UUID(0, 0);

    private String label = "";
    private int ordinal;

    /** For Hibernate. */
    protected StoredSubscription() {}

    public StoredSubscription(OfferId offer, UUID subscription, String label, int ordinal) {
        super(Uuid7.next());
        offerId = offer.value();
        this.subscription = subscription;
        this.label = label;
        this.ordinal = ordinal;
    }

    public UUID subscription() {
        return subscription;
    }

    public String label() {
        return label;
    }

    public int ordinal() {
        return ordinal;
    }

    public void put(String newLabel, int newOrdinal) {
        label = newLabel;
        ordinal = newOrdinal;
    }
}
