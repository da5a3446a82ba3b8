package dev.vitrine.offers.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.OffersNavigation;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The first offer of an empty publisher. */
@Component
class OffersHome implements HomeItems {
    private static final int FIRST_OFFER = 50;

    private final OfferList offers;
    private final OffersNavigation navigation;
    private final Permissions permissions;
    private final Translations texts;

    OffersHome(OfferList offers, OffersNavigation navigation, Permissions permissions, Translations texts) {
        this.offers = offers;
        this.navigation = navigation;
        this.permissions = permissions;
        this.texts = texts;
    }

    @Override
    public List<HomeItem> inPublisher(Locale language) {
        return permissions.may(Permission.OFFER_EDIT, null, null) && offers.count("") == 0
                ? List.of(firstOffer(language))
                : List.of();
    }

    private HomeItem firstOffer(Locale reader) {
        return new HomeItem(
                FIRST_OFFER,
                Tone.ACCENT,
                "plus",
                texts.get("offers.home.first", reader),
                texts.get("offers.home.firstText", reader),
                null,
                texts.get("offers.home.firstAction", reader),
                navigation.list());
    }
}
