package dev.vitrine.publishing.ui;

import com.vaadin.flow.component.UI;
import dev.vitrine.kit.Workplace;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.publishing.Walkthrough.Gap;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SecretText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Addresses at the publisher of the present screen that belong to other rooms. */
@Component
class Addresses {
    private final OffersNavigation navigation;
    private final ObjectProvider<Workplace> workplace;
    private final String publicUrl;

    Addresses(
            OffersNavigation navigation,
            ObjectProvider<Workplace> workplace,
            @Value("${vitrine.marketplace.public-url}") String publicUrl) {
        this.navigation = navigation;
        this.workplace = workplace;
        this.publicUrl = publicUrl;
    }

    /** The whole address of a preview link; what stands behind the # is never sent in an address. */
    String preview(SecretText token) {
        return publicUrl + "/marketplace/preview#" + token.reveal();
    }

    /** Where a gap of the walkthrough is closed. */
    String gap(OfferId offer, Gap gap) {
        return switch (gap) {
            case AGREEMENT_NOT_ACCEPTED, AGREEMENT_OUTDATED -> publisher("profile?part=agreement");
            case NAMESPACE, DISPLAY_NAME, CONTACT -> publisher("profile?part=company");
            case TAX_AND_BANK -> publisher("profile?part=tax");
            case ERRORS -> navigation.tab(WalkthroughView.class, offer);
            case NOT_STAGED, TEST_LIST -> navigation.tab(PublishView.class, offer);
        };
    }

    private String publisher(String page) {
        return workplace
                .getObject()
                .present(UI.getCurrent())
                .map(here -> "p/" + here.slug() + "/" + page)
                .orElseThrow(NotFoundException::new);
    }
}
