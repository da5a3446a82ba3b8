package dev.vitrine.images.store;

import dev.vitrine.rules.Facts;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a SAS URL that are no secret; the signature lies in the vault under the same address. */
@Entity
@Table(name = "sas_url")
public class SasUrlRow extends TenantScopedEntity {
    @Column(nullable = false, updatable = false)
    private String address = "";

    private String permissions = "";
    private String scope = "";
    private String starts = "";
    private @Nullable Instant startsAt;
    private String expires = "";
    private @Nullable Instant expiresAt;
    private @Nullable UUID givenBy;
    private Instant givenAt = Instant.EPOCH;
    private @Nullable Instant toldFor;
    private @Nullable UUID toldOffer;
    private @Nullable String toldSku;

    @Version
    private long lockVersion;

    protected SasUrlRow() {}

    public SasUrlRow(String address) {
        super(Uuid7.next());
        this.address = address;
    }

    /** A URL of this address was given, with these facts. */
    public void give(Facts.Sas facts, @Nullable PersonId by, Instant at) {
        permissions = facts.permissions();
        scope = facts.scope();
        starts = facts.start();
        startsAt = facts.startsAt();
        expires = facts.expiry();
        expiresAt = facts.expiresAt();
        givenBy = by == null ? null : by.value();
        givenAt = at;
    }

    /** The engineering contacts of this offer were told that it expires then, and that this SKU names it. */
    public void told(OfferId offer, String skuKey) {
        toldFor = expiresAt;
        toldOffer = offer.value();
        toldSku = skuKey;
    }

    /** The offer of which people were told. */
    public Optional<OfferId> toldOffer() {
        return Optional.ofNullable(toldOffer).map(OfferId::new);
    }

    /** The SKU of that offer. */
    public String toldSku() {
        return toldSku == null ? "" : toldSku;
    }

    /** Whether they were told of this very expiry. */
    public boolean wasTold() {
        return expiresAt != null && expiresAt.equals(toldFor);
    }

    /** When the URL was given that the vault holds now. */
    public Instant givenAt() {
        return givenAt;
    }

    public String address() {
        return address;
    }

    public Facts.Sas facts() {
        return new Facts.Sas(permissions, scope, starts, startsAt, expires, expiresAt);
    }
}
