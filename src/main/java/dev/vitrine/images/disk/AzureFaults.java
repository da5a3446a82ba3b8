package dev.vitrine.images.disk;

import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.specialized.BlobClientBase;
import dev.vitrine.images.Disks;
import dev.vitrine.images.Disks.StoreFault;
import dev.vitrine.images.Disks.StoreTrouble;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Requests to the operator's storage account: what fails for good is the administrator's business, the rest passes. What
 * Azure answers is never handed on: it quotes what was signed.
 */
final class AzureFaults {
    private static final Set<BlobErrorCode> BUSY = Set.of(
            BlobErrorCode.LEASE_ALREADY_PRESENT,
            BlobErrorCode.LEASE_IS_BREAKING_AND_CANNOT_BE_ACQUIRED,
            BlobErrorCode.LEASE_ID_MISSING,
            BlobErrorCode.LEASE_LOST,
            BlobErrorCode.LEASE_ID_MISMATCH_WITH_BLOB_OPERATION,
            BlobErrorCode.LEASE_ID_MISMATCH_WITH_LEASE_OPERATION,
            BlobErrorCode.LEASE_NOT_PRESENT_WITH_BLOB_OPERATION,
            BlobErrorCode.LEASE_NOT_PRESENT_WITH_LEASE_OPERATION,
            BlobErrorCode.PENDING_COPY_OPERATION,
            BlobErrorCode.BLOB_ALREADY_EXISTS);

    private AzureFaults() {}

    /** A blob as an administrator knows it. */
    static String place(BlobClientBase blob) {
        return blob.getAccountUrl() + "/" + blob.getContainerName() + "/" + blob.getBlobName();
    }

    /** @param place which blob or container, for the administrator */
    static <T> T call(String place, Supplier<T> request) {
        try {
            return request.get();
        } catch (BlobStorageException e) {
            throw translated(place, e);
        } catch (StoreFault | Disks.PassingFault e) {
            throw e;
        } catch (RuntimeException e) {
            throw translated(place, e);
        }
    }

    static void act(String place, Runnable request) {
        call(place, () -> {
            request.run();
            return true;
        });
    }

    private static RuntimeException translated(String place, BlobStorageException e) {
        String code =
                Optional.ofNullable(e.getErrorCode()).map(Object::toString).orElse("no code");
        String words = place + ": " + e.getStatusCode() + " " + code;
        if (BUSY.contains(e.getErrorCode())) {
            return new Disks.PassingFault("somebody else is at work on " + words);
        }
        return switch (e.getStatusCode()) {
            case 401, 403 -> new StoreFault(isFull(code) ? StoreTrouble.FULL : StoreTrouble.DENIED, words);
            case 404 -> new StoreFault(StoreTrouble.MISSING, words);
            case 507 -> new StoreFault(StoreTrouble.FULL, words);
            case 408, 429 -> new Disks.PassingFault(words);
            default ->
                e.getStatusCode() >= 500
                        ? new Disks.PassingFault(words)
                        : new StoreFault(isFull(code) ? StoreTrouble.FULL : StoreTrouble.BROKEN, words);
        };
    }

    /** Azure has several words for a used-up account. */
    private static boolean isFull(String code) {
        return code.contains("Quota") || code.contains("Capacity") || code.contains("InsufficientStorage");
    }

    private static RuntimeException translated(String place, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case InterruptedException interrupted -> {
                    return new Disks.PassingFault("interrupted");
                }
                case IOException io -> {
                    return new Disks.PassingFault(place + ": " + io.getClass().getSimpleName());
                }
                case TimeoutException late -> {
                    return new Disks.PassingFault(place + ": no answer in time");
                }
                default -> {
                    // The cause of this one may tell.
                }
            }
        }
        return e;
    }
}
