package dev.vitrine.publishing.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.publishing.FailedSteps;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What came back: offers that an approver or a step stopped, and for administrators the steps that a machine broke. */
@Component
class PublishingHome implements HomeItems {
    private static final int LOOKED_AT = 20;
    private static final int BROKEN = 90;
    private static final int STOPPED = 70;
    private static final Set<SubmissionMark> FAILED =
            Set.of(SubmissionMark.STAGING_FAILED, SubmissionMark.PRODUCTION_FAILED);

    private final OfferList offers;
    private final OffersNavigation navigation;
    private final FailedSteps failed;
    private final Permissions permissions;
    private final Translations texts;

    PublishingHome(
            OfferList offers,
            OffersNavigation navigation,
            FailedSteps failed,
            Permissions permissions,
            Translations texts) {
        this.offers = offers;
        this.navigation = navigation;
        this.failed = failed;
        this.permissions = permissions;
        this.texts = texts;
    }

    @Override
    public List<HomeItem> inPublisher(Locale language) {
        if (!permissions.may(Permission.PUBLISH, null, null)) {
            return List.of();
        }
        return offers.page("", null, LOOKED_AT).items().stream()
                .filter(offer -> offer.submission() == SubmissionMark.CHANGES_REQUESTED
                        || offer.submission() != null && FAILED.contains(offer.submission()))
                .map(offer -> stopped(offer, language))
                .toList();
    }

    private HomeItem stopped(OfferHead offer, Locale language) {
        boolean changes = offer.submission() == SubmissionMark.CHANGES_REQUESTED;
        return new HomeItem(
                STOPPED,
                changes ? Tone.WARN : Tone.ERROR,
                changes ? "pencil" : "error",
                texts.get(changes ? "publishing.home.changes" : "publishing.home.failed", language, offer.name()),
                texts.get(changes ? "publishing.home.changesText" : "publishing.home.failedText", language),
                null,
                texts.get("publishing.home.look", language),
                navigation.tab(PublishView.class, offer.id()));
    }

    @Override
    public List<HomeItem> inMarketplace(Locale language) {
        long broken = permissions.may(Permission.PLATFORM_ADMIN, null, null) ? failed.count() : 0;
        return broken == 0
                ? List.of()
                : List.of(new HomeItem(
                        BROKEN,
                        Tone.ERROR,
                        "wrench",
                        texts.get("publishing.home.failedSteps", language, broken),
                        texts.get("publishing.home.failedStepsText", language),
                        null,
                        texts.get("publishing.home.look", language),
                        "admin/jobs"));
    }
}
