package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** A country in which offers are sold. */
@Entity
@PlatformEntity
@Table(name = "market")
public class MarketRow extends ChoosableRow {
    @Id
    private String id = "";

    private String nameFr = "";
    private String nameEn = "";
    private String currency = "";
    private int decimals;
    private boolean operatorRemitsTax;

    protected MarketRow() {}

    public MarketRow(EntryValues values) {
        id = values.text(EntryField.ID);
        put(values);
    }

    public String name(Locale locale) {
        return Names.in(locale, nameFr, nameEn);
    }

    public Market toMarket() {
        return new Market(id, currency, decimals, operatorRemitsTax);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public OperatorList list() {
        return OperatorList.MARKET;
    }

    @Override
    public EntryValues values() {
        return EntryValues.EMPTY
                .with(EntryField.ID, id)
                .with(EntryField.FRENCH, nameFr)
                .with(EntryField.ENGLISH, nameEn)
                .with(EntryField.CURRENCY, currency)
                .with(EntryField.DECIMALS, String.valueOf(decimals))
                .with(EntryField.OPERATOR_REMITS, String.valueOf(operatorRemitsTax));
    }

    @Override
    public void put(EntryValues values) {
        nameFr = values.text(EntryField.FRENCH);
        nameEn = values.text(EntryField.ENGLISH);
        currency = values.text(EntryField.CURRENCY);
        decimals = values.number(EntryField.DECIMALS);
        operatorRemitsTax = values.yes(EntryField.OPERATOR_REMITS);
    }
}
