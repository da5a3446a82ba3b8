package dev.vitrine.publishing.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Starts the work when the application is ready, and not at all where it is switched off. */
@Component
class JobStarter {
    private final Scheduler scheduler;
    private final JobSettings settings;

    JobStarter(Scheduler scheduler, JobSettings settings) {
        this.scheduler = scheduler;
        this.settings = settings;
    }

    /** Before anything else that waits for the start: it may wait for jobs. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void start() {
        if (settings.enabled()) {
            scheduler.start();
        }
    }
}
