package dev.vitrine.offers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferRoute;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.shared.OfferId;
import jakarta.annotation.security.PermitAll;

/** The address of an offer: goes on to the first tab of its editor. */
@Route(value = "p/:publisher/offers/:offer", layout = EditorFrame.class)
@PermitAll
class EditorStartView extends Div implements BeforeEnterObserver {
    private final transient OffersNavigation navigation;

    EditorStartView(OffersNavigation navigation) {
        this.navigation = navigation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OfferId offer = OfferRoute.offer(event.getRouteParameters());
        event.forwardTo(navigation.tabs().stream()
                .findFirst()
                .map(tab -> navigation.tab(tab.view(), offer))
                .orElseGet(() -> navigation.basics(offer)));
    }
}
