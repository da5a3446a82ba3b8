package dev.vitrine.offers;

import dev.vitrine.shared.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of the present publisher's offers. Needs OFFER_READ. */
public interface OfferList {
    /**
     * A page of offers, last changed first.
     *
     * @param search part of name or id, or empty
     * @param after {@link Page#next} of the page before, or null
     */
    Page<OfferHead> page(String search, @Nullable String after, int size);

    long count(String search);

    /**
     * Offers about which somebody has something to do or to wait for, last changed first, {@link Page#LARGEST} at most: all
     * but those whose draft is what is live, without findings and without a submission. One statement.
     */
    List<OfferHead> unsettled();
}
