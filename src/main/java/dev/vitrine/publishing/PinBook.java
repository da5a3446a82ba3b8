package dev.vitrine.publishing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.publishing.store.StoredPin;
import dev.vitrine.publishing.store.StoredPins;
import dev.vitrine.shared.OfferId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pins of an offer, within the caller's transaction and scope. */
@Component
class PinBook {
    private final StoredPins pins;

    PinBook(StoredPins pins) {
        this.pins = pins;
    }

    /** Those the publisher sees. */
    List<Pin> open(OfferId offer) {
        return pins.unsettled(offer.value()).stream()
                .filter(row -> row.state() == PinState.OPEN)
                .map(StoredPin::pin)
                .toList();
    }

    /** Those the publisher sees, about which he did and said nothing yet. */
    List<Pin> waiting(OfferId offer, OfferContent draft) {
        return open(offer).stream()
                .filter(pin -> !pin.isAnswered() && pin.isUntouched(draft))
                .toList();
    }

    /** Why an offer cannot be approved yet. */
    Optional<Refusal> left(OfferId offer) {
        return pins.unsettled(offer.value()).isEmpty() ? Optional.empty() : Optional.of(Refusal.PINS_LEFT);
    }

    /** Gives the publisher all that is not settled. */
    List<Pin> send(OfferId offer) {
        var unsettled = pins.unsettled(offer.value());
        unsettled.forEach(StoredPin::send);
        return unsettled.stream().map(StoredPin::pin).toList();
    }
}
