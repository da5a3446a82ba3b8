package dev.vitrine.publishing.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
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

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.enabled()) {
            scheduler.start();
        }
    }
}
