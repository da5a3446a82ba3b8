package dev.vitrine.publishing;

import dev.vitrine.publishing.store.PlatformSubmissions;
import dev.vitrine.shared.OfferId;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells those who watch an offer's submissions that something moved. What this process does is told at once; what another
 * node does is found by asking the database every few seconds, and only while somebody watches.
 */
@Component
public class SubmissionNews {
    private static final Logger log = LoggerFactory.getLogger(SubmissionNews.class);
    private static final int SECONDS = 3;

    /** Ends the watch; doing so twice does nothing. */
    public interface Watch {
        void end();
    }

    private final PlatformSubmissions everywhere;
    private final Map<UUID, Set<Runnable>> watchers = new ConcurrentHashMap<>();
    private final Map<UUID, List<Object>> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("submission-news").unstarted(task));

    SubmissionNews(PlatformSubmissions everywhere) {
        this.everywhere = everywhere;
        looking.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Calls {@code moved}, on a thread of its own, after something about the offer's submissions moved. */
    public Watch watch(OfferId offer, Runnable moved) {
        watchers.compute(offer.value(), (id, present) -> {
            var all = present == null ? ConcurrentHashMap.<Runnable>newKeySet() : present;
            all.add(moved);
            return all;
        });
        return () -> watchers.computeIfPresent(offer.value(), (id, all) -> {
            all.remove(moved);
            return all.isEmpty() ? null : all;
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(SubmissionMoved event) {
        tell(event.offer().value());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void touched(SubmissionTouched event) {
        tell(event.offer().value());
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }

    private void tell(UUID offer) {
        var all = watchers.get(offer);
        if (all != null) {
            looking.execute(() -> all.forEach(SubmissionNews::call));
        }
    }

    /** Compares what the database says with what it said last time. */
    private void look() {
        try {
            var offers = Set.copyOf(watchers.keySet());
            seen.keySet().retainAll(offers);
            if (offers.isEmpty()) {
                return;
            }
            for (Object[] row : everywhere.stamps(offers)) {
                var offer = (UUID) row[0];
                var stamp = List.of(row[1], row[2]);
                var before = seen.put(offer, stamp);
                if (before != null && !before.equals(stamp)) {
                    tell(offer);
                }
            }
        } catch (RuntimeException e) {
            log.warn("could not look for news of submissions", e);
        }
    }

    private static void call(Runnable moved) {
        try {
            moved.run();
        } catch (RuntimeException e) {
            log.debug("a watcher is gone", e);
        }
    }
}
