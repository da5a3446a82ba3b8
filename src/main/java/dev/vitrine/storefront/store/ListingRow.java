package dev.vitrine.storefront.store;

import dev.vitrine.shared.TenantScopedEntity;
import dev.vitrine.shared.Uuid7;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A live offer in one language, within its publisher. */
@Entity
@Table(name = "listing")
public class ListingRow extends TenantScopedEntity {
    @Embedded
    private @Nullable ListingFacts facts;

    protected ListingRow() {}

    public ListingRow(ListingFacts facts) {
        super(Uuid7.next());
        this.facts = facts;
    }

    public ListingFacts facts() {
        return Objects.requireNonNull(facts);
    }
}
