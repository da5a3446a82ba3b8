package dev.vitrine.marketplace.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists, all at one moment. */
@Repository
public class ListStore {
    private final EntityManager entities;

    ListStore(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(readOnly = true)
    public Lists read() {
        return new Lists(
                all("from ListEntry order by key.kind, position, key.id", ListEntry.class),
                all("from MarketRow order by id", MarketRow.class),
                all("from ExchangeRateRow order by currency", ExchangeRateRow.class),
                all("from VmSizeRow order by id", VmSizeRow.class),
                all("from CoreCount order by cores", CoreCount.class),
                all("from InfrastructurePriceRow order by key.market, key.vmSize", InfrastructurePriceRow.class),
                all("from ReviewTarget order by kind", ReviewTarget.class),
                all("from AgreementRow order by publishedOn, version", AgreementRow.class));
    }

    private <T> List<T> all(String query, Class<T> type) {
        return entities.createQuery(query, type).getResultList();
    }
}
