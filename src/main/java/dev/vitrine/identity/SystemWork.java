package dev.vitrine.identity;

import java.util.function.Supplier;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Work of the installation itself that concerns no publisher: first start, demo data, mail to be sent. Within it the
 * permissions of a job and of the marketplace are granted, and no person counts as signed in; a publisher's data still
 * needs a door ({@link dev.vitrine.tenancy.Doors}).
 */
@Component
public class SystemWork {
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    /** Runs the work on this thread; {@code job} names it in logs. */
    public <T> T run(String job, Supplier<T> work) {
        depth.set(depth.get() + 1);
        try (var name = MDC.putCloseable("job", job)) {
            return work.get();
        } finally {
            int outer = depth.get() - 1;
            if (outer == 0) {
                depth.remove();
            } else {
                depth.set(outer);
            }
        }
    }

    /** As {@link #run(String, Supplier)}, for work without a result. */
    public void run(String job, Runnable work) {
        run(job, () -> {
            work.run();
            return true;
        });
    }

    boolean active() {
        return depth.get() > 0;
    }
}
