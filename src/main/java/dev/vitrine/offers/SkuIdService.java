package dev.vitrine.offers;

import dev.vitrine.identity.Permit;
import dev.vitrine.offers.store.RegisteredId;
import dev.vitrine.offers.store.SectionHead;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class SkuIdService implements SkuIds {
    private final IdRegistry registry;
    private final OfferReader reader;

    SkuIdService(IdRegistry registry, OfferReader reader) {
        this.registry = registry;
        this.reader = reader;
    }

    @Override
    @PreAuthorize(Permit.OFFER_READ)
    @Transactional(readOnly = true)
    public Standing standing(OfferId offer, String skuId) {
        DraftRows rows = reader.find(offer);
        return registry.sku(skuId).map(id -> standing(rows, id)).orElseGet(Standing.Free::new);
    }

    private static Standing standing(DraftRows rows, RegisteredId id) {
        boolean former = id.reserved()
                && id.offer().equals(rows.id())
                && rows.head(SectionKey.sku(id.skuKey()))
                        .flatMap(SectionHead::hash)
                        .isEmpty();
        return former ? new Standing.Former(id.skuKey()) : new Standing.Taken();
    }
}
