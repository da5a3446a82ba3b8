package dev.vitrine.pricing;

import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.shared.OfferId;

/**
 * Takes all prices of a draft back to what is live at once (portal-2016.md 3.2): markets, prices and availabilities. One
 * cell or one SKU goes back by {@link dev.vitrine.offers.Restores}.
 */
public interface PriceReverts {
    /**
     * One transaction, one section for each SKU that changes; undoing one of them takes all back. SKUs that are not live
     * keep their prices. Needs PRICING_EDIT. {@link dev.vitrine.shared.NotFoundException} when nothing is live.
     */
    SaveResult toProduction(OfferId offer);
}
