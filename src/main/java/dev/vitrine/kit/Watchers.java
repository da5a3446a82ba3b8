package dev.vitrine.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Open windows that want to hear of changes, by what they watch. Windows are called on threads of their own, so that
 * nothing of whoever made the change, least of all his scope, is there when they ask anew as the person who looks at them.
 *
 * @param <K> names what is watched
 */
public final class Watchers<K> implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Watchers.class);

    private record Watch(UI ui, SecurityContext person, Runnable changed) {}

    private final Map<K, List<Watch>> watches = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Calls back within the UI's lock after each {@link #tell} of this key, until removed. */
    public Registration watch(UI ui, K key, Runnable changed) {
        SecurityContext person = SecurityContextHolder.createEmptyContext();
        person.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        var watch = new Watch(ui, person, changed);
        watches.compute(key, (k, present) -> {
            var all = present == null ? new CopyOnWriteArrayList<Watch>() : present;
            all.add(watch);
            return all;
        });
        return () -> watches.computeIfPresent(key, (k, all) -> {
            all.remove(watch);
            return all.isEmpty() ? null : all;
        });
    }

    /** Tells every window that watches this. */
    public void tell(K key) {
        watches.getOrDefault(key, List.of()).forEach(watch -> threads.execute(() -> tell(watch)));
    }

    /** The thread may be the one that does all that waits for the session: it does it as the person who watches. */
    private static void tell(Watch watch) {
        SecurityContextHolder.setContext(watch.person);
        try {
            watch.ui.access(watch.changed::run);
        } catch (UIDetachedException e) {
            log.debug("a window was closed before it heard of a change");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** What somebody watches now. */
    public Set<K> watched() {
        return Set.copyOf(watches.keySet());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
