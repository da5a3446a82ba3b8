package dev.vitrine.marketplace;

import dev.vitrine.marketplace.store.KeptRow;
import dev.vitrine.marketplace.store.ListStore;
import dev.vitrine.marketplace.store.Lists;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Marks the rows themselves: a mark is set once and never taken away, so what is known to be marked needs no question. */
@Component
class MarkedUse implements EntryUse {
    private record Named(OperatorList list, String id) {}

    private final ListStore store;
    private final ListCache cache;
    private final Set<Named> known = ConcurrentHashMap.newKeySet();

    MarkedUse(ListStore store, ListCache cache) {
        this.store = store;
        this.cache = cache;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void named(Map<OperatorList, Set<String>> entries) {
        var fresh = new HashSet<Named>();
        // In one order, whoever writes: two that mark the same rows wait for one another and never crosswise.
        new TreeMap<>(entries).forEach((list, ids) -> {
            Set<String> unmarked = unmarked(list, ids);
            if (!unmarked.isEmpty()) {
                store.use(list, unmarked);
                unmarked.forEach(id -> fresh.add(new Named(list, id)));
            }
        });
        if (!fresh.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.addAll(fresh);
                }
            });
        }
    }

    private Set<String> unmarked(OperatorList list, Set<String> ids) {
        Set<String> wanted = ids.stream()
                .filter(id -> !known.contains(new Named(list, id)))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!wanted.isEmpty()) {
            Lists lists = cache.lists();
            wanted.removeIf(id -> lists.find(list, id).map(KeptRow::used).orElse(true));
        }
        return wanted;
    }
}
