package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an hour of a machine costs in a market, in its currency. */
@Entity
@PlatformEntity
@Table(name = "infrastructure_price")
public class InfrastructurePriceRow extends KeptRow {
    /** The ids of the market and of the size. */
    @Embeddable
    public record Key(String market, String vmSize) {}

    @EmbeddedId
    private @Nullable Key key;

    private BigDecimal perHour = BigDecimal.ZERO;

    protected InfrastructurePriceRow() {}

    public InfrastructurePriceRow(EntryValues values) {
        key = new Key(values.text(EntryField.MARKET_ID), values.text(EntryField.SIZE_ID));
        put(values);
    }

    public String market() {
        return Objects.requireNonNull(key).market();
    }

    public String vmSize() {
        return Objects.requireNonNull(key).vmSize();
    }

    public BigDecimal perHour() {
        return perHour;
    }

    @Override
    public OperatorList list() {
        return OperatorList.INFRASTRUCTURE_PRICE;
    }

    @Override
    public EntryValues values() {
        return EntryValues.EMPTY
                .with(EntryField.MARKET_ID, market())
                .with(EntryField.SIZE_ID, vmSize())
                .with(EntryField.PER_HOUR, perHour);
    }

    @Override
    public void put(EntryValues values) {
        perHour = values.amount(EntryField.PER_HOUR);
    }
}
