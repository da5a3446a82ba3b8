package dev.vitrine.offers.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.MenuEntries;
import dev.vitrine.kit.MenuEntry;
import dev.vitrine.offers.OfferList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The line of the main menu that opens the list of offers. */
@Component
class OffersMenu implements MenuEntries {
    private static final int ORDER = 20;

    private final OfferList offers;
    private final Permissions permissions;

    OffersMenu(OfferList offers, Permissions permissions) {
        this.offers = offers;
        this.permissions = permissions;
    }

    @Override
    public List<MenuEntry> inPublisher() {
        return permissions.may(Permission.OFFER_READ, null, null)
                ? List.of(MenuEntry.of(ORDER, "offers.list.title", "server", OffersView.class)
                        .counting(offers.count("")))
                : List.of();
    }
}
