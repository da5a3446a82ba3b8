package dev.vitrine.offers.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.rules.Completeness;
import dev.vitrine.shared.LanguageTag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What waits in the drafts: the first offer of an empty publisher, and texts that are missing in my languages. */
@Component
class OffersHome implements HomeItems {
    private static final int LOOKED_AT = 20;
    private static final int SHOWN = 4;
    private static final int FIRST_OFFER = 50;
    private static final int TEXTS = 20;

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
        if (!permissions.may(Permission.OFFER_READ, null, null)) {
            return List.of();
        }
        List<OfferHead> latest = offers.page("", null, LOOKED_AT).items();
        if (latest.isEmpty()) {
            return permissions.may(Permission.OFFER_EDIT, null, null) ? List.of(firstOffer(language)) : List.of();
        }
        return latest.stream()
                .flatMap(offer -> missing(offer, language))
                .limit(SHOWN)
                .toList();
    }

    private HomeItem firstOffer(Locale reader) {
        return new HomeItem(
                FIRST_OFFER,
                Tone.ACCENT,
                "plus",
                text("offers.home.first", reader),
                text("offers.home.firstText", reader),
                null,
                text("offers.home.firstAction", reader),
                navigation.list());
    }

    private Stream<HomeItem> missing(OfferHead offer, Locale reader) {
        return offer.languages().stream()
                .filter(language -> !share(offer, language).complete())
                .filter(language -> permissions.may(Permission.MARKETING_EDIT, offer.id(), language))
                .map(language -> new HomeItem(
                        TEXTS,
                        Tone.WARN,
                        "translate",
                        text("offers.home.texts", reader, ContentWords.language(language)),
                        text(
                                "offers.home.textsText",
                                reader,
                                offer.name(),
                                share(offer, language).percent()),
                        offer.changedAt(),
                        text("offers.home.textsAction", reader),
                        navigation.editor(offer.id())));
    }

    private static Completeness.Share share(OfferHead offer, LanguageTag language) {
        return offer.completeness().getOrDefault(language, new Completeness.Share(0, 1));
    }

    private String text(String key, Locale reader, Object... args) {
        return texts.getTranslation(key, reader, args);
    }
}
