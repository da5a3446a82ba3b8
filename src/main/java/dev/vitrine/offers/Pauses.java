package dev.vitrine.offers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Doors;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Work that waits for a pause in what somebody does in a window and is then done beside the window, as that person and in
 * his publisher, so that typing waits for nothing. What waits when the application is stopped is still done.
 */
@Component
public class Pauses implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Pauses.class);

    /** How much is done at once; each takes a connection to the database. */
    private static final int AT_ONCE = 6;

    private final Doors doors;
    private final CurrentTenant tenant;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pauses").factory());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Set<Lane> busy = ConcurrentHashMap.newKeySet();

    Pauses(Doors doors, CurrentTenant tenant) {
        this.doors = doors;
        this.tenant = tenant;
    }

    /** A lane of its own for a form: what is put on it is done in order, one after the other. */
    public Lane lane() {
        return new Lane();
    }

    /** Does at once what waits for a pause anywhere, and returns when all of it is done. */
    public void finish() {
        List.copyOf(busy).forEach(Lane::finish);
    }

    @Override
    public void destroy() {
        finish();
        timer.shutdownNow();
        threads.shutdown();
    }

    /** Does one thing after the other. */
    public final class Lane {
        private @Nullable Runnable waiting;
        private @Nullable Future<?> alarm;
        private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
        private int begun;

        private Lane() {}

        /**
         * Does this when the pause is over. What waits already is replaced and does not wait anew, so that who never
         * pauses is not forgotten.
         */
        public synchronized void after(Duration pause, Runnable work) {
            wait(pause, bound(work));
        }

        /**
         * The same; the result is then shown in the window.
         *
         * @param work done as the person, without the window
         * @param show called within the window's lock
         */
        public synchronized <T> void after(Duration pause, UI ui, Supplier<T> work, Consumer<T> show) {
            wait(pause, bound(ui, work, show));
        }

        /** Does this at once in place of what waits, after what has begun already. */
        public synchronized void now(Runnable work) {
            forget();
            begin(bound(work));
        }

        /** What waits is not done any more. */
        public synchronized void forget() {
            if (alarm != null) {
                alarm.cancel(false);
                alarm = null;
            }
            waiting = null;
            rest();
        }

        private void wait(Duration pause, Runnable work) {
            busy.add(this);
            waiting = work;
            if (alarm == null) {
                alarm = timer.schedule(this::beginWaiting, pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private synchronized void beginWaiting() {
            Runnable work = waiting;
            waiting = null;
            alarm = null;
            if (work != null) {
                begin(work);
            }
        }

        private void begin(Runnable work) {
            busy.add(this);
            begun++;
            last = last.thenRunAsync(work, threads).whenComplete((done, failure) -> ended());
        }

        private synchronized void ended() {
            begun--;
            rest();
        }

        private void rest() {
            if (begun == 0 && waiting == null) {
                busy.remove(this);
            }
        }

        private void finish() {
            CompletableFuture<Void> end;
            synchronized (this) {
                if (alarm != null) {
                    alarm.cancel(false);
                }
                beginWaiting();
                end = last;
            }
            end.join();
        }
    }

    private Runnable bound(Runnable work) {
        SecurityContext person = person();
        PublisherId publisher = tenant.require();
        return () -> guarded(
                person,
                () -> inside(publisher, () -> {
                    work.run();
                    return true;
                }));
    }

    private <T> Runnable bound(UI ui, Supplier<T> work, Consumer<T> show) {
        SecurityContext person = person();
        PublisherId publisher = tenant.require();
        return () -> guarded(person, () -> {
            T result = inside(publisher, work);
            // Outside of the scope: the window has its own.
            ui.access(() -> show.accept(result));
        });
    }

    private static SecurityContext person() {
        SecurityContext copy = SecurityContextHolder.createEmptyContext();
        copy.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        return copy;
    }

    private <T> T inside(PublisherId publisher, Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return doors.asMember(publisher, work);
        } finally {
            turns.release();
        }
    }

    private static void guarded(SecurityContext person, Runnable work) {
        SecurityContextHolder.setContext(person);
        try {
            work.run();
        } catch (UIDetachedException | NotFoundException | AccessDeniedException e) {
            log.debug("a window, what it showed or the right to it was gone before the work was done");
        } catch (RuntimeException e) {
            log.warn("work beside a window failed", e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
