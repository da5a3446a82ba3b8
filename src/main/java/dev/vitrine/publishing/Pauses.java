package dev.vitrine.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code vitrine.publishing.*}: how patient the steps are.
 *
 * @param firstPause before a step is tried again after a passing fault; each further pause is twice as long
 * @param longestPause no pause is longer
 * @param failures how often a fault that nobody foresaw may occur in a step before an administrator is needed
 * @param clock how often dates and leases are looked at
 */
@ConfigurationProperties("vitrine.publishing")
record Pauses(
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("10m") Duration longestPause,
        @DefaultValue("4") int failures,
        @DefaultValue("15s") Duration clock) {
    private static final int DOUBLINGS = 20;

    /** @param attempt 1 after the first try */
    Duration after(int attempt) {
        var pause = firstPause.multipliedBy(1L << Math.clamp(attempt - 1L, 0, DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
