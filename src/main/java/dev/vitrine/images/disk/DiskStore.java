package dev.vitrine.images.disk;

import dev.vitrine.images.Disks;
import dev.vitrine.outbound.OutboundException;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.Sha256;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Where the marketplace keeps disks: each under the SHA-256 of its bytes, once, and one copy per region. Every call may be
 * repeated after a crash without harm. What an administrator must mend is thrown as {@link Disks.StoreFault}; another
 * process busy with the same disk, or an interruption, as {@link Disks.PassingFault}.
 */
public interface DiskStore {

    /**
     * Copies a disk into the store and gives its hash. An attempt that was cut short is taken up where it was, if the
     * source is still the same.
     *
     * @param intake a name that stays the same from attempt to attempt: lower-case letters, digits and dashes, at most 80
     * @param progress bytes done, of all
     * @throws OutboundException when the source fails; what was copied so far is kept for the next attempt
     * @throws IOException when a source other than the network fails
     */
    Sha256 takeIn(String intake, RangedSource source, BiConsumer<Long, Long> progress) throws IOException;

    /** Whether a disk with these bytes is kept. */
    boolean holds(Sha256 hash);

    /** Opens a kept disk, to look at what was really taken in. */
    RangedSource open(Sha256 hash);

    /** Whether the region has its copy. */
    boolean holds(Sha256 hash, String region);

    /**
     * Copies a kept disk to a region and proves the copy equal.
     *
     * @param region its id: lower-case letters, digits and dashes, at most 80
     * @param progress bytes done, of all
     */
    void replicate(Sha256 hash, String region, BiConsumer<Long, Long> progress);
}
