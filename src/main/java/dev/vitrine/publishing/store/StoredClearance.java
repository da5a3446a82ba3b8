package dev.vitrine.publishing.store;

import dev.vitrine.publishing.Clearance;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That an approver found a warning to be fine. */
@Entity
@Table(name = "clearance")
public class StoredClearance extends TenantScopedEntity {
    @Column(name = "offer_id", updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Rule rule = Rule.values()[0];

    @Column(updatable = false)
    private String path = "";

    @Column(name = "value_hash", updatable = false)
    private String valueHash = "";

    @Column(updatable = false)
    private String reason = "";

    @Column(name = "cleared_by", updatable = false)
    private UUID clearedBy = new UUID(0, 0);

    @Column(name = "cleared_at", updatable = false)
    private Instant clearedAt = Instant.EPOCH;

    /** For Hibernate. */
    protected StoredClearance() {}

    public StoredClearance(
            OfferId offer, Rule rule, FieldPath path, Sha256 value, String reason, PersonId by, Instant now) {
        super(Uuid7.next());
        offerId = offer.value();
        this.rule = rule;
        this.path = path.toString();
        valueHash = value.hex();
        this.reason = reason;
        clearedBy = by.value();
        clearedAt = now;
    }

    public OfferId offer() {
        return new OfferId(offerId);
    }

    public Clearance clearance() {
        return new Clearance(
                getId(), rule, FieldPath.of(path), new Sha256(valueHash), reason, new PersonId(clearedBy), clearedAt);
    }
}
