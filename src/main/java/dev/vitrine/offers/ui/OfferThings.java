package dev.vitrine.offers.ui;

import dev.vitrine.identity.OfferNames;
import dev.vitrine.identity.OfferNames.Named;
import dev.vitrine.kit.ThingNames;
import dev.vitrine.shared.OfferId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Offers, as the list of offers names them. */
@Component
class OfferThings implements ThingNames {
    private final OfferNames offers;

    OfferThings(OfferNames offers) {
        this.offers = offers;
    }

    @Override
    public Map<UUID, String> named(Collection<UUID> ids) {
        return offers.named(ids.stream().map(OfferId::new).toList()).stream()
                .collect(Collectors.toMap(offer -> offer.id().value(), Named::name));
    }
}
