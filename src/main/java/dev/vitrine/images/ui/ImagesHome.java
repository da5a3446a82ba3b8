package dev.vitrine.images.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.images.ExpiringUrls;
import dev.vitrine.images.ExpiringUrls.Expiring;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.offers.OffersNavigation;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** SAS URLs that expire, for those who can renew them. */
@Component
class ImagesHome implements HomeItems {
    private static final int SHOWN = 4;
    private static final int OVER = 80;
    private static final int SOON = 65;

    private final ExpiringUrls urls;
    private final OffersNavigation navigation;
    private final Permissions permissions;
    private final Translations texts;
    private final Clock clock;

    ImagesHome(
            ExpiringUrls urls, OffersNavigation navigation, Permissions permissions, Translations texts, Clock clock) {
        this.urls = urls;
        this.navigation = navigation;
        this.permissions = permissions;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<HomeItem> inPublisher(Locale language) {
        return permissions.may(Permission.IMAGE_EDIT, null, null)
                ? urls.list(SHOWN).stream().map(one -> item(one, language)).toList()
                : List.of();
    }

    private HomeItem item(Expiring one, Locale language) {
        boolean over = !clock.instant().isBefore(one.first());
        String when = Formats.current().dateTime(one.first());
        return new HomeItem(
                over ? OVER : SOON,
                over ? Tone.ERROR : Tone.WARN,
                "key",
                texts.get(over ? "images.home.over" : "images.home.soon", language, one.count(), one.offerName()),
                texts.get(over ? "images.home.overText" : "images.home.soonText", language, when),
                null,
                texts.get("images.home.renew", language),
                navigation.tab(ImagesView.class, one.offer(), Map.of("sku", one.skuKey())));
    }
}
