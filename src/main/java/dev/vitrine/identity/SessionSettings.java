package dev.vitrine.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code vitrine.session} (ASVS 7.3.1, 7.3.2).
 *
 * @param idle a session in which nobody did anything for so long is over
 * @param longest no session lasts longer, whatever is done in it
 * @param platformIdle the same for the marketplace's people
 * @param platformLongest the same for the marketplace's people
 * @param warning how long before its end the page says so; shorter than both idle times
 */
@ConfigurationProperties("vitrine.session")
record SessionSettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("30m") Duration platformIdle,
        @DefaultValue("12h") Duration platformLongest,
        @DefaultValue("5m") Duration warning) {
    SessionSettings {
        if (warning.compareTo(idle) >= 0 || warning.compareTo(platformIdle) >= 0) {
            throw new IllegalArgumentException("vitrine.session.warning must be shorter than the idle times");
        }
    }

    /** How long a session may be, for one person. */
    record Terms(Duration idle, Duration longest) {}

    Terms terms(boolean platform) {
        return platform ? new Terms(platformIdle, platformLongest) : new Terms(idle, longest);
    }

    /** The longest that any session may last. */
    Duration longestOfAll() {
        return longest.compareTo(platformLongest) > 0 ? longest : platformLongest;
    }
}
