package dev.vitrine.images.disk;

import dev.vitrine.outbound.RangedSource;

/** Where a disk is copied to; its failures are the administrator's, thrown as faults of the store. */
interface CopyTarget {
    /** How many bytes of its front an earlier attempt has brought here. */
    long done();

    /** What lies here. */
    RangedSource bytes();

    /** Keeps bytes for a place that is zero so far; called by several threads at once and in any order. */
    void write(long at, byte[] bytes, int count);

    /** Makes all that lies before this place outlive a crash, and notes that it does. */
    void mark(long done);
}
