package dev.vitrine.images;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SAS URLs of an offer expire soon and their disks were not taken in yet, so they are still needed (product.md section 1,
 * Engineering contact). Published once for each URL and expiry, inside the transaction that remembers it and within the
 * publisher's scope.
 *
 * @param minimumDays for how long a new one must be valid
 */
public record SasUrlsExpire(PublisherId publisher, OfferId offer, List<Disk> disks, int minimumDays) {
    /**
     * A disk and the place that names it; of several places the first.
     *
     * @param skuKey stable key of the SKU
     * @param sku its id, as people know it
     * @param version number of the version
     * @param lun null for the OS disk
     */
    public record Disk(
            String skuKey,
            String sku,
            String version,
            @Nullable Integer lun,
            Vhd vhd,
            Instant expiresAt) {}
}
