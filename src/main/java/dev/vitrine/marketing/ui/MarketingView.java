package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.EditorFrame;
import dev.vitrine.offers.OfferRoute;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.Map;

/** Marketing without a language or page leads to the details in the source language. */
@Route(value = "p/:publisher/offers/:offer/marketing", layout = EditorFrame.class)
@PermitAll
class MarketingView extends Div implements BeforeEnterObserver {
    private final transient Drafts drafts;

    MarketingView(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        Map<String, String> all = new HashMap<>();
        parameters.getParameterNames().forEach(name -> parameters.get(name).ifPresent(value -> all.put(name, value)));
        all.put(
                OfferRoute.LANGUAGE,
                drafts.head(OfferRoute.offer(parameters)).sourceLanguage().value());
        event.forwardTo(DetailsView.class, new RouteParameters(all));
    }
}
