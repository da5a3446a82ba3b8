package dev.vitrine.pricing.ui;

import com.vaadin.flow.component.Component;
import dev.vitrine.kit.Crumb;
import dev.vitrine.kit.Labels;
import dev.vitrine.kit.SubTabs;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.shared.OfferId;
import java.util.List;
import java.util.stream.Stream;

/** What the pages of Pricing share: the row of their addresses, and where one is. */
@org.springframework.stereotype.Component
class PricingPages {
    private final OffersNavigation navigation;

    PricingPages(OffersNavigation navigation) {
        this.navigation = navigation;
    }

    SubTabs tabs(Component reader, OfferId offer, PricingPage current) {
        List<SubTabs.Tab> tabs = Stream.of(PricingPage.values())
                .map(page -> SubTabs.Tab.of(reader.getTranslation(Labels.key(page)), address(offer, page)))
                .toList();
        return new SubTabs(reader.getTranslation("pricing.pages"), tabs, address(offer, current));
    }

    List<Crumb> crumbs(Component reader, OfferId offer, PricingPage page) {
        String here = page == PricingPage.CHANGES ? "pricing.changes.crumb" : Labels.key(page);
        return List.of(
                Crumb.of(reader.getTranslation("pricing.title"), address(offer, PricingPage.PRICES)),
                Crumb.of(reader.getTranslation(here)));
    }

    String address(OfferId offer, PricingPage page) {
        return navigation.tab(page.view(), offer);
    }
}
