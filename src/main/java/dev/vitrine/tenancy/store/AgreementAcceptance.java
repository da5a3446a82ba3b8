package dev.vitrine.tenancy.store;

import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody accepted a version of the publisher agreement; never changed. */
@Entity
@Table(name = "agreement_acceptance")
public class AgreementAcceptance extends TenantScopedEntity {
    @Column(name = "agreement_version", updatable = false)
    private String agreementVersion = "";

    @Column(name = "accepted_by", updatable = false)
    private @Nullable UUID acceptedBy;

    @Column(name = "accepted_at", updatable = false)
    private Instant acceptedAt = Instant.EPOCH;

    protected AgreementAcceptance() {}

    public AgreementAcceptance(String agreementVersion, @Nullable UUID acceptedBy, Instant now) {
        super(Uuid7.next());
        this.agreementVersion = agreementVersion;
        this.acceptedBy = acceptedBy;
        this.acceptedAt = now;
    }

    public String agreementVersion() {
        return agreementVersion;
    }

    public @Nullable UUID acceptedBy() {
        return acceptedBy;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
