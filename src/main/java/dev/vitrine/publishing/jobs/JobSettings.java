package dev.vitrine.publishing.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code vitrine.jobs.*} of the durable jobs.
 *
 * @param enabled whether this process works on jobs; it may put them in the queue in any case
 * @param threads how many jobs at once
 * @param pollingInterval how long a job put in the queue by another process may lie there
 * @param heartbeatInterval how often a running job says that it lives
 * @param missedHeartbeats after how many missed heartbeats a job counts as dead and is taken up anew; at least 4
 * @param shutdownWait how long running jobs are waited for when the application stops
 */
@ConfigurationProperties("vitrine.jobs")
public record JobSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int threads,
        @DefaultValue("2s") Duration pollingInterval,
        @DefaultValue("10s") Duration heartbeatInterval,
        @DefaultValue("6") int missedHeartbeats,
        @DefaultValue("10s") Duration shutdownWait) {}
