package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;

/** The pages beneath Pricing, in their order. */
enum PricingPage {
    PRICES(PricingView.class),
    CHANGES(PriceChangesView.class),
    BUYERS(BuyersPricesView.class),
    SPREADSHEET(PriceSheetView.class);

    private final Class<? extends Component> view;

    PricingPage(Class<? extends Component> view) {
        this.view = view;
    }

    Class<? extends Component> view() {
        return view;
    }
}
