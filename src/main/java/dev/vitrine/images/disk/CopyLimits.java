package dev.vitrine.images.disk;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code vitrine.images.copy.*}: how hard copying of disks may pull.
 *
 * @param rangesPerDisk how many ranges of a disk, 4 MiB each, are on their way at once
 * @param rangesInAll how many of all disks of this node; so much memory copying takes at most
 * @param attempts how often one range is asked for before the copy waits for its step's next try
 * @param pause before a range is asked for again; each further pause is twice as long
 */
@ConfigurationProperties("vitrine.images.copy")
public record CopyLimits(
        @DefaultValue("4") int rangesPerDisk,
        @DefaultValue("8") int rangesInAll,
        @DefaultValue("4") int attempts,
        @DefaultValue("1s") Duration pause) {
    public CopyLimits {
        if (rangesPerDisk < 1 || rangesInAll < 1 || attempts < 1 || pause.isNegative()) {
            throw new IllegalArgumentException("vitrine.images.copy: numbers below 1 copy nothing");
        }
    }
}
