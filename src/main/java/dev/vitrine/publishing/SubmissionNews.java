package dev.vitrine.publishing;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.kit.Watchers;
import dev.vitrine.publishing.store.PlatformSubmissions;
import dev.vitrine.shared.OfferId;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
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
 * Tells open screens that something about an offer's submissions moved, be it a step's progress. What this process does
 * is told at once; what another node does is found by asking the database every few seconds, and only while somebody
 * looks.
 */
@Component
public class SubmissionNews {
    private static final Logger log = LoggerFactory.getLogger(SubmissionNews.class);
    private static final int SECONDS = 3;

    /** Stands for the queue among the offers that are watched. */
    private static final OfferId QUEUE = new OfferId(new UUID(0, 0));

    private final PlatformSubmissions everywhere;
    private final Watchers<UUID> watchers = new Watchers<>();
    private final Map<UUID, List<Object>> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("submission-news").unstarted(task));

    SubmissionNews(PlatformSubmissions everywhere) {
        this.everywhere = everywhere;
        looking.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Calls back within the UI's lock after something about the offer's submissions moved, until removed. */
    public Registration watch(UI ui, OfferId offer, Runnable moved) {
        return watchers.watch(ui, offer.value(), moved);
    }

    /** Calls back within the UI's lock after the approvers' queue changed, until removed. */
    public Registration watchQueue(UI ui, Runnable moved) {
        return watch(ui, QUEUE, moved);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(SubmissionMoved event) {
        watchers.tell(event.offer().value());
        if (event.to().isQueued() || event.from() != null && event.from().isQueued()) {
            watchers.tell(QUEUE.value());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void touched(SubmissionTouched event) {
        watchers.tell(event.offer().value());
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
        watchers.close();
    }

    /** Compares what the database says with what it said last time. */
    void look() {
        try {
            var offers = watchers.watched();
            seen.keySet().retainAll(offers);
            if (offers.isEmpty()) {
                return;
            }
            everywhere.stamps(offers).forEach(row -> compare((UUID) row[0], List.of(row[1], row[2])));
            if (offers.contains(QUEUE.value())) {
                everywhere.queueStamp().forEach(row -> compare(QUEUE.value(), List.of(row[0], row[1])));
            }
        } catch (RuntimeException e) {
            log.warn("could not look for news of submissions", e);
        }
    }

    private void compare(UUID watched, List<Object> stamp) {
        var before = seen.put(watched, stamp);
        if (before != null && !before.equals(stamp)) {
            watchers.tell(watched);
        }
    }
}
