package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;

/** To whom the SKU ids of the present publisher belong (V17): what a form asks while somebody types one. */
public interface SkuIds {
    /** How an id stands towards a new SKU of an offer. */
    sealed interface Standing {
        /** Nothing has it. */
        record Free() implements Standing {}

        /** Another SKU has it, of this offer or of another one, or it was live elsewhere. */
        record Taken() implements Standing {}

        /**
         * It was live as a SKU of this very offer that the draft does not have any more; it may come back, under the same
         * stable key alone.
         */
        record Former(String skuKey) implements Standing {}
    }

    /**
     * Needs OFFER_READ; a missing or foreign offer id is {@link dev.vitrine.shared.NotFoundException}.
     *
     * @param skuId in the form of {@link dev.vitrine.shared.Slug}; anything else is free
     */
    Standing standing(OfferId offer, String skuId);
}
