package dev.vitrine.publishing.store;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The link with which a subscription of the audience opens what is staged; of its token the hash alone is kept. */
@Entity
@Table(name = "preview_link")
public class StoredPreviewLink extends TenantScopedEntity {
    @Column(name = "offer_id", updatable = false)
    private UUID offerId = new UUID(0, 0);

    @Column(name = "audience_id", updatable = false)
    private UUID audienceId = new UUID(0, 0);

    @Column(name = "token_hash", updatable = false)
    private String tokenHash = "";

    @Column(name = "made_at", updatable = false)
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt = Instant.EPOCH;

    /** For Hibernate. */
    protected StoredPreviewLink() {}

    /** @param id stands in the token too */
    public StoredPreviewLink(
            UUID id, OfferId offer, StoredSubscription subscription, Sha256 token, Instant made, Instant expires) {
        super(id);
        offerId = offer.value();
        audienceId = subscription.getId();
        tokenHash = token.hex();
        madeAt = made;
        expiresAt = expires;
    }

    public OfferId offer() {
        return new OfferId(offerId);
    }

    /** Id of the row in the audience. */
    public UUID audience() {
        return audienceId;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Whether this token is the link's, and its time is not over. */
    public boolean opensWith(Sha256 token, Instant now) {
        return tokenHash.equals(token.hex()) && now.isBefore(expiresAt);
    }
}
