package dev.vitrine.images.disk;

import com.azure.storage.blob.options.PageBlobCreateOptions;
import com.azure.storage.blob.specialized.BlobLeaseClient;
import com.azure.storage.blob.specialized.BlobLeaseClientBuilder;
import com.azure.storage.blob.specialized.PageBlobClient;
import java.io.IOException;
import java.time.Duration;

/** The right to write one blob, among all nodes; it ends soon after the process that has it. */
final class AzureLease {
    /** The shortest that Azure gives out: nobody waits longer for a node that was killed. */
    private static final int SECONDS = 15;

    private static final Duration RENEWED_EVERY = Duration.ofSeconds(SECONDS / 3);

    private AzureLease() {}

    /** Something done to a blob while nobody else writes it. */
    @FunctionalInterface
    interface Work<T> {
        T run(String lease) throws IOException;
    }

    /** Does the work with the right to it, or throws a passing fault when somebody else has it; makes a missing blob, empty. */
    static <T> T holding(PageBlobClient blob, Work<T> work) throws IOException {
        BlobLeaseClient lease = new BlobLeaseClientBuilder().blobClient(blob).buildClient();
        AzureFaults.act(AzureFaults.place(blob), () -> {
            blob.createIfNotExistsWithResponse(new PageBlobCreateOptions(0), null, null);
            lease.acquireLease(SECONDS);
        });
        Thread renewal = Thread.ofVirtual().name("disk-lease").start(() -> renew(lease));
        try {
            return work.run(lease.getLeaseId());
        } finally {
            renewal.interrupt();
            quietly(lease::releaseLease);
        }
    }

    private static void renew(BlobLeaseClient lease) {
        try {
            while (true) {
                Thread.sleep(RENEWED_EVERY);
                quietly(lease::renewLease);
            }
        } catch (InterruptedException e) {
            // The work is done.
        }
    }

    /** A lease that cannot be renewed or released runs out, and what is written without one is refused. */
    private static void quietly(Runnable request) {
        try {
            request.run();
        } catch (RuntimeException e) {
            // See above.
        }
    }
}
