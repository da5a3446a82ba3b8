package dev.vitrine.storefront.store;

import dev.vitrine.shared.PlatformEntity;
import dev.vitrine.shared.PublisherId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A live offer in one language, as buyers see it among those of all publishers. Read-only. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "listing")
public class PlatformListing {
    @Id
    private @Nullable UUID id;

    @Column(name = "tenant_id")
    private @Nullable UUID publisher;

    @Embedded
    private @Nullable ListingFacts facts;

    protected PlatformListing() {}

    public UUID id() {
        return Objects.requireNonNull(id);
    }

    public PublisherId publisher() {
        return new PublisherId(Objects.requireNonNull(publisher));
    }

    public ListingFacts facts() {
        return Objects.requireNonNull(facts);
    }
}
