package dev.vitrine.images;

import dev.vitrine.shared.OfferId;
import java.time.Instant;
import java.util.List;

/** SAS URLs of the present publisher that expire soon or have expired, and are still needed. */
public interface ExpiringUrls {
    /**
     * @param skuKey the SKU whose image names the first of them
     * @param count how many of the offer
     * @param first when the first of them expires, or did
     */
    record Expiring(OfferId offer, String offerName, String skuKey, int count, Instant first) {}

    /**
     * By offer, the most pressing first, of the offers that this person may renew them for: those that engineering contacts
     * were told of, whose disk was not taken in and whose draft names them still. At most {@code limit} offers, and a
     * number of statements bounded by it. Needs OFFER_READ.
     */
    List<Expiring> list(int limit);
}
