package dev.vitrine.marketing.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.shared.FieldPath;

/** The pages of Marketing, in the portal's order. */
enum MarketingPage {
    DETAILS(DetailsView.class),
    PLANS(PlansView.class),
    LINKS(LinksView.class),
    SAMPLE_IMAGES(SampleImagesView.class),
    LEGAL(LegalView.class),
    TRANSLATE(TranslationDeskView.class),
    TRANSLATIONS(TranslationsView.class),
    BUYERS(BuyersView.class);

    private final Class<? extends Component> view;

    MarketingPage(Class<? extends Component> view) {
        this.view = view;
    }

    Class<? extends Component> view() {
        return view;
    }

    /** The page on which the field at this path of a language is edited. */
    static MarketingPage of(FieldPath path) {
        return switch (path.section().kind()) {
            case PLAN -> PLANS;
            case LEGAL -> LEGAL;
            default -> ofListingField(path.field());
        };
    }

    /** The page on which this field of a listing is edited. */
    static MarketingPage ofListingField(String field) {
        if (field.startsWith("links")) {
            return LINKS;
        }
        return field.startsWith("sampleImages") ? SAMPLE_IMAGES : DETAILS;
    }
}
