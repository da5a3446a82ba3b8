package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How much of a currency one euro buys, on what day, and how prices in it are rounded. */
@Entity
@PlatformEntity
@Table(name = "exchange_rate")
public class ExchangeRateRow extends KeptRow {
    @Id
    private String currency = "";

    private BigDecimal perEuro = BigDecimal.ONE;
    private BigDecimal step = BigDecimal.ONE;
    private LocalDate asOf = LocalDate.EPOCH;

    protected ExchangeRateRow() {}

    public ExchangeRateRow(EntryValues values) {
        currency = values.text(EntryField.CURRENCY);
        put(values);
    }

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

    @Override
    public OperatorList list() {
        return OperatorList.EXCHANGE_RATE;
    }

    @Override
    public EntryValues values() {
        return EntryValues.EMPTY
                .with(EntryField.CURRENCY, currency)
                .with(EntryField.PER_EURO, perEuro)
                .with(EntryField.STEP, step)
                .with(EntryField.AS_OF, asOf.toString());
    }

    @Override
    public void put(EntryValues values) {
        perEuro = values.amount(EntryField.PER_EURO);
        step = values.amount(EntryField.STEP);
        asOf = values.date(EntryField.AS_OF);
    }
}
