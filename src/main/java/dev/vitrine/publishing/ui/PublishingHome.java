package dev.vitrine.publishing.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.publishing.FailedSteps;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.Submissions.Returned;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers on their way: what came back from an approver or a step, what is to be tested and what could be sent; for
 * administrators the steps that a machine broke. Engineering contacts see what was found at disks of their offers.
 */
@Component
class PublishingHome implements HomeItems {
    private static final int SHOWN = 6;
    private static final int EACH = 3;
    private static final int REASON = 160;
    private static final int BROKEN = 90;
    private static final int STOPPED = 70;
    private static final int TO_TEST = 60;
    private static final int READY = 45;
    private static final int DRAFTS = 25;
    private static final int UNSENT = 10;
    private static final Set<SubmissionMark> BACK = EnumSet.of(
            SubmissionMark.STAGING_FAILED, SubmissionMark.PRODUCTION_FAILED, SubmissionMark.CHANGES_REQUESTED);

    /** A place on the way at which the publisher has to take the next step. */
    private record Stage(int pressing, Tone tone, String icon, String titleKey, String textKey, String moreKey) {}

    private static final Stage TESTING = new Stage(
            TO_TEST,
            Tone.STAGED,
            "eye",
            "publishing.home.test",
            "publishing.home.testText",
            "publishing.home.testMore");
    private static final Stage SENDING = new Stage(
            READY,
            Tone.ACCENT,
            "send",
            "publishing.home.ready",
            "publishing.home.readyText",
            "publishing.home.readyMore");

    private final OfferList offers;
    private final Submissions submissions;
    private final OffersNavigation navigation;
    private final FailedSteps failed;
    private final Permissions permissions;
    private final Translations texts;

    PublishingHome(
            OfferList offers,
            Submissions submissions,
            OffersNavigation navigation,
            FailedSteps failed,
            Permissions permissions,
            Translations texts) {
        this.offers = offers;
        this.submissions = submissions;
        this.navigation = navigation;
        this.failed = failed;
        this.permissions = permissions;
        this.texts = texts;
    }

    @Override
    public List<HomeItem> inPublisher(Locale language) {
        boolean publishes = permissions.may(Permission.PUBLISH, null, null);
        if (!publishes && !permissions.may(Permission.IMAGE_EDIT, null, null)) {
            return List.of();
        }
        var heads = offers.unsettled();
        var items = new ArrayList<HomeItem>();
        if (publishes) {
            items.addAll(stopped(back(heads), returned -> true, language));
            items.addAll(onTheWay(heads, language));
        } else {
            var mine = back(heads).stream()
                    .filter(offer -> permissions.may(Permission.IMAGE_EDIT, offer.id(), null))
                    .toList();
            items.addAll(stopped(mine, returned -> returned.disk() != null, language));
        }
        return items;
    }

    private static List<OfferHead> back(List<OfferHead> heads) {
        return heads.stream()
                .filter(offer -> offer.submission() != null && BACK.contains(offer.submission()))
                .toList();
    }

    private List<HomeItem> stopped(List<OfferHead> back, Predicate<Returned> which, Locale language) {
        if (back.isEmpty()) {
            return List.of();
        }
        Map<OfferId, OfferHead> heads =
                back.stream().collect(Collectors.toMap(OfferHead::id, Function.identity(), (a, b) -> a));
        var all = submissions.returned(heads.keySet()).stream().filter(which).toList();
        var items = new ArrayList<HomeItem>();
        all.stream().limit(SHOWN).forEach(one -> items.add(stopped(one, heads.get(one.offer()), language)));
        if (all.size() > SHOWN) {
            items.add(listed(STOPPED - 1, "publishing.home.moreStopped", all.size() - SHOWN, language));
        }
        return items;
    }

    private HomeItem stopped(Returned one, OfferHead offer, Locale language) {
        boolean changes = one.state() == SubmissionState.CHANGES_REQUESTED;
        return new HomeItem(
                STOPPED,
                changes ? Tone.WARN : Tone.ERROR,
                changes ? "pencil" : one.disk() == null ? "error" : "disk",
                texts.get(title(one), language, offer.name()),
                detail(one, language),
                one.at(),
                texts.get("publishing.home.look", language),
                place(offer.id(), permissions.may(Permission.PUBLISH, null, null) ? one.place() : one.disk()));
    }

    private static String title(Returned one) {
        if (one.state() == SubmissionState.CHANGES_REQUESTED) {
            return "publishing.home.changes";
        }
        return one.disk() == null ? "publishing.home.failed" : "publishing.home.disks";
    }

    private String detail(Returned one, Locale language) {
        if (one.state() == SubmissionState.CHANGES_REQUESTED) {
            String words = one.reason().strip();
            return words.codePointCount(0, words.length()) > REASON
                    ? words.substring(0, words.offsetByCodePoints(0, REASON)).strip() + "…"
                    : words;
        }
        return texts.get("publishing.home.failedText", language, one.errors());
    }

    private String place(OfferId offer, @Nullable FieldPath path) {
        return path == null ? navigation.tab(PublishView.class, offer) : navigation.field(offer, path);
    }

    private List<HomeItem> onTheWay(List<OfferHead> heads, Locale language) {
        var free = heads.stream().filter(offer -> offer.submission() == null).toList();
        var items = new ArrayList<HomeItem>();
        var staged = free.stream()
                .filter(offer -> offer.publication() == Publication.STAGED)
                .toList();
        items.addAll(each(staged, TESTING, language));
        var drafts = free.stream()
                .filter(offer -> offer.publication() == Publication.DRAFT)
                .collect(Collectors.partitioningBy(offer -> offer.errors() == 0));
        items.addAll(each(drafts.get(true), SENDING, language));
        if (!drafts.get(false).isEmpty()) {
            items.add(listed(DRAFTS, "publishing.home.drafts", drafts.get(false).size(), language));
        }
        var unsent = free.stream()
                .filter(offer -> offer.publication() == Publication.LIVE && offer.changedFields() > 0)
                .toList();
        if (unsent.size() == 1) {
            items.add(unsent(unsent.getFirst(), language));
        } else if (!unsent.isEmpty()) {
            items.add(listed(UNSENT, "publishing.home.unsentOffers", unsent.size(), language));
        }
        return items;
    }

    private List<HomeItem> each(List<OfferHead> some, Stage stage, Locale language) {
        var items = new ArrayList<HomeItem>();
        some.stream()
                .limit(EACH)
                .forEach(offer -> items.add(new HomeItem(
                        stage.pressing(),
                        stage.tone(),
                        stage.icon(),
                        texts.get(stage.titleKey(), language, offer.name()),
                        texts.get(stage.textKey(), language),
                        offer.changedAt(),
                        texts.get("publishing.home.go", language),
                        navigation.tab(PublishView.class, offer.id()))));
        if (some.size() > EACH) {
            items.add(listed(stage.pressing() - 1, stage.moreKey(), some.size() - EACH, language));
        }
        return items;
    }

    private HomeItem unsent(OfferHead offer, Locale language) {
        return new HomeItem(
                UNSENT,
                Tone.DRAFT,
                "changes",
                texts.get("publishing.home.unsent", language, offer.name()),
                texts.get("publishing.home.unsentText", language, offer.changedFields()),
                offer.changedAt(),
                texts.get("publishing.home.look", language),
                navigation.changesSinceLive(offer.id()));
    }

    /** Several offers in one line that leads to the list. */
    private HomeItem listed(int pressing, String key, int count, Locale language) {
        return new HomeItem(
                pressing,
                Tone.DRAFT,
                "list",
                texts.get(key, language, count),
                texts.get("publishing.home.listText", language),
                null,
                texts.get("publishing.home.list", language),
                navigation.list());
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
