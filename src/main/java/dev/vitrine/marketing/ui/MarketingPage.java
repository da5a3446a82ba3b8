package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;

/** The pages of Marketing, in the portal's order. */
enum MarketingPage {
    DETAILS(DetailsView.class),
    PLANS(PlansView.class),
    LINKS(LinksView.class),
    SAMPLE_IMAGES(SampleImagesView.class),
    LEGAL(LegalView.class),
    TRANSLATIONS(TranslationsView.class),
    BUYERS(BuyersView.class);

    private final Class<? extends Component> view;

    MarketingPage(Class<? extends Component> view) {
        this.view = view;
    }

    Class<? extends Component> view() {
        return view;
    }

    /** The page on which this field of a listing is edited. */
    static MarketingPage ofListingField(String field) {
        if (field.startsWith("links")) {
            return LINKS;
        }
        return field.startsWith("sampleImages") ? SAMPLE_IMAGES : DETAILS;
    }
}
