package dev.vitrine.marketplace.store;

import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** How much of a currency one euro buys, and on what day. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "exchange_rate")
public class ExchangeRateRow {
    @Id
    private String currency = "";

    private BigDecimal perEuro = BigDecimal.ONE;
    private BigDecimal step = BigDecimal.ONE;
    private LocalDate asOf = LocalDate.EPOCH;

    protected ExchangeRateRow() {}

    public String currency() {
        return currency;
    }

    public BigDecimal perEuro() {
        return perEuro;
    }

    public BigDecimal step() {
        return step;
    }

    public LocalDate asOf() {
        return asOf;
    }
}
