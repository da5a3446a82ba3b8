package dev.vitrine.images;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.Sha256;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/**
 * Disks on their way into the marketplace's store, for the publishing room's steps; needs a job's scope. Every call is
 * idempotent and may be repeated after a crash. What passes by itself (network) is thrown as {@link PassingFault}; what
 * an administrator must mend (disk full, permissions) as {@link StoreFault}.
 */
public interface Disks {
    /**
     * A disk that the offer names.
     *
     * @param path where it stands, e.g. {@code image/k1:versions[v2].osVhd}
     * @param os whether it is an OS disk
     */
    record Named(FieldPath path, Vhd vhd, boolean os) {}

    /** The disks of this content that were not taken in yet, each address once. OFFER_READ is enough. */
    List<Named> pending(OfferContent content);

    /** The hashes of those disks of this content that were taken in, by address. OFFER_READ is enough. */
    SortedMap<String, Sha256> takenIn(OfferContent content);

    /** Reads header and footer over ranged requests and checks all VHD rules; empty when certified. */
    List<Finding> certify(OfferContent content, Named disk);

    /**
     * Copies the disk into the store, hashing on the way, and looks at the copy; from then on it is taken in. Progress:
     * bytes done, of all.
     *
     * @throws ChangedDisk when the bytes that came are not those that were certified
     */
    void takeIn(Named disk, BiConsumer<Long, Long> progress);

    /** The regions that lack a copy of any disk of this content: all, while one was not taken in. OFFER_READ is enough. */
    List<String> regionsLacking(OfferContent content);

    /** Copies what this region lacks. Progress: bytes done, of all its disks. */
    void replicate(OfferContent content, String region, BiConsumer<Long, Long> progress);

    /** A fault that passes by itself: to be tried again later. */
    class PassingFault extends RuntimeException {
        public PassingFault(String message) {
            super(message);
        }
    }

    /** The disk changed between its certification and its copying, or can no longer be read: for the publisher. */
    class ChangedDisk extends RuntimeException {
        private final transient List<Finding> findings;

        public ChangedDisk(List<Finding> findings) {
            super("disk changed since it was certified");
            this.findings = List.copyOf(findings);
        }

        public List<Finding> findings() {
            return findings;
        }
    }

    /** What the administrator has to mend in the store. */
    enum StoreTrouble {
        /** No room is left, or a quota is used up. */
        FULL,
        /** The store may not be read or written: rights, or a key that is wrong. */
        DENIED,
        /** The place does not exist, or something else stands there. */
        MISSING,
        /** Anything else; the machine's words say more. */
        BROKEN
    }

    /** A fault of the marketplace's own store: for the administrator. */
    class StoreFault extends RuntimeException {
        private final StoreTrouble trouble;

        /** @param message where it happened and what the machine said; no secrets */
        public StoreFault(StoreTrouble trouble, String message) {
            super(message);
            this.trouble = trouble;
        }

        /** The same, with the exception for the log; its message must hold no secrets. */
        public StoreFault(StoreTrouble trouble, String message, Throwable cause) {
            super(message, cause);
            this.trouble = trouble;
        }

        public StoreTrouble trouble() {
            return trouble;
        }
    }
}
