package dev.vitrine.storefront.store;

import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a live offer shows a picture. */
@Entity
@Table(name = "listing_picture")
public class ListingPicture extends TenantScopedEntity {
    private @Nullable UUID offer;
    private String hash = "";

    protected ListingPicture() {}

    public ListingPicture(UUID offer, Sha256 hash) {
        super(Uuid7.next());
        this.offer = offer;
        this.hash = hash.hex();
    }

    public @Nullable UUID offer() {
        return offer;
    }

    public Sha256 hash() {
        return new Sha256(hash);
    }
}
