package dev.vitrine.marketplace.store;

import dev.vitrine.marketplace.OperatorList;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists, all at one moment, and writes them, one writer after the other. */
@Repository
public class ListStore {
    private static final int STATE = 1;

    private final EntityManager entities;

    ListStore(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(readOnly = true)
    public Lists read() {
        return new Lists(
                changes(),
                all("from ListEntry order by key.kind, position, key.id", ListEntry.class),
                all("from MarketRow order by id", MarketRow.class),
                all("from ExchangeRateRow order by currency", ExchangeRateRow.class),
                all("from VmSizeRow", VmSizeRow.class).stream()
                        .sorted(VmSizeRow.bySize())
                        .toList(),
                all("from CoreCount order by cores", CoreCount.class),
                all("from InfrastructurePriceRow order by key.market, key.vmSize", InfrastructurePriceRow.class),
                all("from ReviewTarget order by kind", ReviewTarget.class),
                all("from AgreementRow order by publishedOn, version", AgreementRow.class));
    }

    private <T> List<T> all(String query, Class<T> type) {
        return entities.createQuery(query, type).getResultList();
    }

    /** How often the lists were changed. */
    @Transactional(readOnly = true)
    public long changes() {
        return entities.createQuery("select changes from ListState where id = :id", Long.class)
                .setParameter("id", STATE)
                .getSingleResult();
    }

    /** Takes the turn of the one who writes, until the end of the transaction; to be the first that it does. */
    public void begin() {
        entities.createQuery("update ListState set changes = changes + 1 where id = :id")
                .setParameter("id", STATE)
                .executeUpdate();
    }

    public void add(KeptRow row) {
        entities.persist(row);
        entities.flush();
    }

    /** Writes what was changed, so that versions are those of the database. */
    public void flush() {
        entities.flush();
    }

    /** Reads a row anew and keeps everybody from naming it until the end of the transaction. */
    public void lock(KeptRow row) {
        entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    }

    public void delete(KeptRow row) {
        entities.remove(row);
        entities.flush();
    }

    /** Notes that these entries are named, where that was not noted yet. */
    public void use(OperatorList list, Collection<String> ids) {
        switch (list) {
            case CATEGORY, REGION, TICKET_TYPE, TICKET_CATEGORY ->
                entities.createQuery("update ListEntry set used = true"
                                + " where key.kind = :kind and key.id in :ids and used = false")
                        .setParameter("kind", list.name())
                        .setParameter("ids", ids)
                        .executeUpdate();
            case MARKET -> use("update MarketRow set used = true where id in :ids and used = false", ids);
            case VM_SIZE -> use("update VmSizeRow set used = true where id in :ids and used = false", ids);
            case CORE_COUNT ->
                use(
                        "update CoreCount set used = true where cores in :ids and used = false",
                        ids.stream().map(Integer::valueOf).toList());
            case EXCHANGE_RATE, INFRASTRUCTURE_PRICE, REVIEW_TARGET, AGREEMENT ->
                throw new IllegalArgumentException(list + " is not named by anything outside the lists");
        }
    }

    private void use(String update, Collection<?> ids) {
        entities.createQuery(update).setParameter("ids", ids).executeUpdate();
    }

    public void record(ListChange change) {
        entities.persist(change);
    }

    /** What was done to a list, or to one entry of it, the latest first. */
    @Transactional(readOnly = true)
    public List<ListChange> changes(OperatorList list, @Nullable String entry, @Nullable UUID before, int size) {
        var query = entities.createQuery(
                "from ListChange where list = :list" + (entry == null ? "" : " and entry = :entry")
                        + (before == null ? "" : " and id < :before") + " order by id desc",
                ListChange.class);
        query.setParameter("list", list);
        if (entry != null) {
            query.setParameter("entry", entry);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.setMaxResults(size).getResultList();
    }
}
