package dev.vitrine.marketplace.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What an hour of a machine costs in a market, in its currency. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "infrastructure_price")
public class InfrastructurePriceRow {
    /** The ids of the market and of the size. */
    @Embeddable
    public record Key(String market, String vmSize) {}

    @EmbeddedId
    private @Nullable Key key;

    private BigDecimal perHour = BigDecimal.ZERO;

    protected InfrastructurePriceRow() {}

    public String market() {
        return Objects.requireNonNull(key).market();
    }

    public String vmSize() {
        return Objects.requireNonNull(key).vmSize();
    }

    public BigDecimal perHour() {
        return perHour;
    }
}
