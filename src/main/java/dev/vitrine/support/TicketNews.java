package dev.vitrine.support;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.kit.Watchers;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.store.PlatformTickets;
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
 * Tells open screens that a ticket moved. What this process does is told at once; what another node does is found by asking
 * the database every few seconds, and only while somebody looks.
 */
@Component
public class TicketNews {
    private static final Logger log = LoggerFactory.getLogger(TicketNews.class);
    private static final int SECONDS = 3;

    /** Stands for the agents' queue among the ids that are watched. */
    private static final UUID QUEUE = new UUID(0, 0);

    private final PlatformTickets everywhere;
    private final Watchers<UUID> watchers = new Watchers<>();
    private final Map<UUID, List<Object>> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("ticket-news").unstarted(task));

    TicketNews(PlatformTickets everywhere) {
        this.everywhere = everywhere;
        looking.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Calls back within the UI's lock after something was said or done in the ticket, until removed. */
    public Registration watch(UI ui, TicketId ticket, Runnable moved) {
        return watchers.watch(ui, ticket.value(), moved);
    }

    /** The same of any ticket of the publisher. */
    public Registration watch(UI ui, PublisherId publisher, Runnable moved) {
        return watchers.watch(ui, publisher.value(), moved);
    }

    /** The same of any ticket, for agents. */
    public Registration watchQueue(UI ui, Runnable moved) {
        return watchers.watch(ui, QUEUE, moved);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void moved(TicketMoved event) {
        watchers.tell(event.ticket().value());
        watchers.tell(event.publisher().value());
        watchers.tell(QUEUE);
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
        watchers.close();
    }

    /** Compares what the database says with what it said last time. */
    void look() {
        try {
            var ids = watchers.watched();
            seen.keySet().retainAll(ids);
            if (ids.isEmpty()) {
                return;
            }
            everywhere.stamps(ids).forEach(row -> compare((UUID) row[0], List.of(row[1])));
            everywhere.stampsOfPublishers(ids).forEach(row -> compare((UUID) row[0], List.of(row[1], row[2])));
            if (ids.contains(QUEUE)) {
                everywhere.queueStamp().forEach(row -> compare(QUEUE, List.of(row[0], row[1])));
            }
        } catch (RuntimeException e) {
            log.warn("could not look for news of tickets", e);
        }
    }

    private void compare(UUID watched, List<Object> stamp) {
        var before = seen.put(watched, stamp);
        if (before != null && !before.equals(stamp)) {
            watchers.tell(watched);
        }
    }
}
