package dev.vitrine.marketplace;

import dev.vitrine.marketplace.store.ListStore;
import dev.vitrine.marketplace.store.Lists;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The lists in memory, so that reading them costs no statement. What this node changes it reads anew at once; that another
 * node changed them is found by asking for one number every few seconds, beside all requests (decision 091).
 */
@Component
class ListCache {
    private static final Logger log = LoggerFactory.getLogger(ListCache.class);
    private static final int SECONDS = 2;

    private final ListStore store;
    private final AtomicLong forgotten = new AtomicLong();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lists").factory());
    private volatile @Nullable Lists held;

    ListCache(ListStore store) {
        this.store = store;
        looking.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    Lists lists() {
        Lists known = held;
        if (known == null) {
            long before = forgotten.get();
            known = store.read();
            if (forgotten.get() == before) { // else it may have been read before the change
                held = known;
            }
        }
        return known;
    }

    /** The lists were changed and the change is committed: reads them anew at once, before a request has to. */
    void renew() {
        forgotten.incrementAndGet();
        held = null;
        lists();
    }

    /** Renews lists that another node has changed since they were read. */
    private void look() {
        Lists known = held;
        try {
            if (known != null && store.changes() != known.changes()) {
                renew();
            }
        } catch (RuntimeException e) {
            log.warn("could not ask whether the lists were changed: {}", e.toString());
        }
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }
}
