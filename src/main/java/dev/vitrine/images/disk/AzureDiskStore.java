package dev.vitrine.images.disk;

import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.util.Context;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobItem;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobStorageException;
import com.azure.storage.blob.models.CopyStatusType;
import com.azure.storage.blob.models.ListBlobsOptions;
import com.azure.storage.blob.options.BlobBeginCopyOptions;
import com.azure.storage.blob.specialized.PageBlobClient;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import dev.vitrine.images.Disks.StoreFault;
import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.outbound.RangedSource;
import dev.vitrine.shared.Sha256;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * The store in Azure Blob: page blobs named {@code kept/HASH.vhd} in the operator's container, {@code HASH.vhd} in the
 * container of each region, and {@code incoming/} for what is on its way. A kept disk appears whole, by a copy within the
 * account; a region's counts once its metadata say the hash.
 */
public final class AzureDiskStore implements DiskStore {
    private static final int PAGE = 512;
    /** Nothing newer is needed, and what stands in for Azure (Stack, emulators) lags behind. */
    private static final BlobServiceVersion SPOKEN = BlobServiceVersion.V2023_11_03;

    private static final int TRIES = 4;
    private static final Duration TRY_MAX = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(10);
    private static final Duration COPY_POLLED_EVERY = Duration.ofSeconds(1);
    /** By then nobody comes back for a disk that was not finished. */
    private static final Duration ABANDONED_AFTER = Duration.ofDays(14);

    private final AzureSettings settings;
    private final HttpClient http;
    private final RangeCopier copier;
    private final Clock clock;
    private final BlobContainerClient container;
    private final Map<String, BlobContainerClient> regions = new ConcurrentHashMap<>();

    /**
     * A store with these containers; nothing is asked of them yet.
     *
     * @throws IllegalArgumentException when a setting is missing or makes no sense
     */
    public AzureDiskStore(AzureSettings settings, HttpClient http, CopyLimits limits, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.copier = new RangeCopier(limits);
        this.clock = clock;
        this.container = client(settings.main());
        settings.regions().keySet().forEach(this::region);
    }

    @Override
    public Sha256 takeIn(String name, RangedSource source, BiConsumer<Long, Long> progress) throws IOException {
        StoreNames.require(name);
        requirePages(source);
        sweep();
        PageBlobClient incoming = page(container, "incoming/" + name);
        return AzureLease.holding(incoming, lease -> {
            var pages = new AzurePages(incoming, lease);
            Mark mark = pages.mark(source);
            if (mark.hash().filter(this::holds).isPresent()) {
                progress.accept(source.length(), source.length());
                return mark.hash().get();
            }
            Sha256 hash = copier.copy(source, pages.from(mark), progress);
            pages.finish(mark, hash);
            keep(incoming, hash, source.length());
            pages.empty(mark, hash);
            return hash;
        });
    }

    /** Copies within the account, where no byte passes through here. */
    private void keep(PageBlobClient incoming, Sha256 hash, long length) {
        PageBlobClient kept = kept(hash);
        if (whole(kept, hash).filter(found -> found.getBlobSize() == length).isPresent()) {
            return;
        }
        AzureFaults.act(
                AzureFaults.place(kept),
                () -> kept.beginCopy(new BlobBeginCopyOptions(incoming.getBlobUrl())
                                .setMetadata(Map.of(AzurePages.HASH, hash.hex()))
                                .setPollInterval(COPY_POLLED_EVERY))
                        .waitForCompletion());
        if (!holds(hash)) {
            throw new StoreFault(StoreTrouble.BROKEN, AzureFaults.place(kept) + ": the copy within the account failed");
        }
    }

    @Override
    public boolean holds(Sha256 hash) {
        return whole(kept(hash), hash).isPresent();
    }

    @Override
    public RangedSource open(Sha256 hash) {
        PageBlobClient kept = kept(hash);
        return whole(kept, hash)
                .map(found -> new AzureRanges(kept, found.getBlobSize()))
                .orElseThrow(() -> new StoreFault(StoreTrouble.MISSING, AzureFaults.place(kept) + " is not there"));
    }

    @Override
    public boolean holds(Sha256 hash, String region) {
        return whole(copy(hash, region), hash).isPresent();
    }

    @Override
    public void replicate(Sha256 hash, String region, BiConsumer<Long, Long> progress) {
        RangedSource source = open(hash);
        if (holds(hash, region)) {
            progress.accept(source.length(), source.length());
            return;
        }
        PageBlobClient copy = copy(hash, region);
        try {
            AzureLease.holding(copy, lease -> {
                var pages = new AzurePages(copy, lease);
                Mark mark = pages.mark(source);
                CopyTarget target = pages.from(mark);
                boolean isEqual = copier.copy(source, target, progress).equals(hash)
                        && copier.hash(target.bytes()).equals(hash);
                if (!isEqual) {
                    pages.forget();
                    throw new StoreFault(StoreTrouble.BROKEN, hash + " no longer has the bytes it was taken in with");
                }
                pages.finish(mark, hash);
                return hash;
            });
        } catch (IOException e) {
            throw new StoreFault(StoreTrouble.BROKEN, AzureFaults.place(copy) + ": " + e.getMessage(), e);
        }
    }

    /** What is known of a blob that has all bytes of this hash. */
    private static Optional<BlobProperties> whole(PageBlobClient blob, Sha256 hash) {
        return AzureFaults.call(AzureFaults.place(blob), () -> {
            try {
                return Optional.of(blob.getProperties())
                        .filter(found -> hash.hex().equals(found.getMetadata().get(AzurePages.HASH)))
                        .filter(found ->
                                found.getCopyStatus() == null || found.getCopyStatus() == CopyStatusType.SUCCESS);
            } catch (BlobStorageException e) {
                if (BlobErrorCode.BLOB_NOT_FOUND.equals(e.getErrorCode())) {
                    return Optional.empty();
                }
                throw e;
            }
        });
    }

    /** Lets go of what was begun, or finished, so long ago that no attempt will ask for it again. */
    private void sweep() {
        OffsetDateTime limit = OffsetDateTime.now(clock).minus(ABANDONED_AFTER);
        AzureFaults.act(container.getBlobContainerUrl(), () -> {
            for (BlobItem found : container.listBlobs(new ListBlobsOptions().setPrefix("incoming/"), null)) {
                if (found.getProperties().getLastModified().isBefore(limit)) {
                    discard(found.getName());
                }
            }
        });
    }

    private void discard(String name) {
        try {
            container.getBlobClient(name).deleteIfExistsWithResponse(null, null, null, Context.NONE);
        } catch (BlobStorageException e) {
            if (e.getStatusCode() != 412) {
                throw e;
            }
            // Somebody came back for it after all and has the lease.
        }
    }

    private PageBlobClient kept(Sha256 hash) {
        return page(container, "kept/" + hash + ".vhd");
    }

    private PageBlobClient copy(Sha256 hash, String region) {
        StoreNames.require(region);
        return page(region(region), hash + ".vhd");
    }

    private BlobContainerClient region(String region) {
        return regions.computeIfAbsent(region, id -> client(settings.of(id)));
    }

    private static PageBlobClient page(BlobContainerClient container, String name) {
        return container.getBlobClient(name).getPageBlobClient();
    }

    private BlobContainerClient client(AzureSettings.Place place) {
        return new BlobServiceClientBuilder()
                .endpoint(place.endpoint().toString())
                .credential(new StorageSharedKeyCredential(
                        place.account(), place.key().reveal()))
                .httpClient(http)
                .serviceVersion(SPOKEN)
                // Whatever the environment says: what goes over the wire is not for logs.
                .httpLogOptions(new HttpLogOptions().setLogLevel(HttpLogDetailLevel.NONE))
                .retryOptions(
                        new RequestRetryOptions(RetryPolicyType.EXPONENTIAL, TRIES, TRY_MAX, PAUSE, PAUSE_MAX, null))
                .buildClient()
                .getBlobContainerClient(place.container());
    }

    private static void requirePages(RangedSource source) {
        if (source.length() % PAGE != 0) {
            throw new IllegalArgumentException("a disk is a whole number of sectors long");
        }
    }
}
