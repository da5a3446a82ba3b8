package dev.vitrine.offers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import dev.vitrine.shared.OfferId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open screens that an offer changed. Screens are called on threads of their own, so that nothing of whoever made
 * the change, least of all his scope, is there when they ask anew as the person who looks at them.
 */
@Component
public class OfferNews implements DisposableBean {
    private record Watch(UI ui, Runnable changed) {}

    private final Map<OfferId, List<Watch>> watches = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    OfferNews() {}

    /** Calls back within the UI's lock whenever what frames show of the offer may have changed, until removed. */
    public Registration watch(UI ui, OfferId offer, Runnable changed) {
        var watch = new Watch(ui, changed);
        watches.compute(offer, (id, present) -> {
            var list = present == null ? new CopyOnWriteArrayList<Watch>() : present;
            list.add(watch);
            return list;
        });
        return () -> watches.computeIfPresent(offer, (id, present) -> {
            present.remove(watch);
            return present.isEmpty() ? null : present;
        });
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void tell(OfferChanged event) {
        watches.getOrDefault(event.offer(), List.of()).forEach(watch -> threads.execute(() -> tell(watch)));
    }

    private static void tell(Watch watch) {
        try {
            watch.ui.access(watch.changed::run);
        } catch (UIDetachedException e) {
            // The screen was closed meanwhile: nobody is left to be told.
            return;
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
