package dev.vitrine.marketplace.store;

import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.PlatformEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.hibernate.annotations.Immutable;

/** A country in which offers are sold. */
@Entity
@Immutable
@PlatformEntity
@Table(name = "market")
public class MarketRow {
    @Id
    private String id = "";

    private String nameFr = "";
    private String nameEn = "";
    private String currency = "";
    private int decimals;
    private boolean operatorRemitsTax;
    private boolean retired;

    protected MarketRow() {}

    public String id() {
        return id;
    }

    public String name(Locale locale) {
        return Names.in(locale, nameFr, nameEn);
    }

    public boolean retired() {
        return retired;
    }

    public Market toMarket() {
        return new Market(id, currency, decimals, operatorRemitsTax);
    }
}
