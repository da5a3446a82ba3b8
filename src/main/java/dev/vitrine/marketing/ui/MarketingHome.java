package dev.vitrine.marketing.ui;

import dev.vitrine.identity.Permission;
import dev.vitrine.identity.Permissions;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.HomeItem;
import dev.vitrine.kit.HomeItems;
import dev.vitrine.kit.Tone;
import dev.vitrine.kit.Translations;
import dev.vitrine.marketing.TranslationDesk;
import dev.vitrine.marketing.TranslationDesk.SignOff;
import dev.vitrine.offers.OfferHead;
import dev.vitrine.offers.OfferList;
import dev.vitrine.offers.OffersNavigation;
import dev.vitrine.rules.Completeness;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The texts of my languages, of my offers: what is missing, what is stale, what was found, and what is to be signed off. */
@Component
class MarketingHome implements HomeItems {
    private static final int SHOWN = 6;
    private static final int SIGNED = 3;
    private static final int TO_MEND = 40;
    private static final int TO_WRITE = 35;
    private static final int TO_RENEW = 30;
    private static final int TO_SIGN = 15;
    private static final int MORE = 12;

    private final OfferList offers;
    private final TranslationDesk desk;
    private final OffersNavigation navigation;
    private final Permissions permissions;
    private final Translations texts;

    MarketingHome(
            OfferList offers,
            TranslationDesk desk,
            OffersNavigation navigation,
            Permissions permissions,
            Translations texts) {
        this.offers = offers;
        this.desk = desk;
        this.navigation = navigation;
        this.permissions = permissions;
        this.texts = texts;
    }

    /** The texts of one language of an offer. */
    private record Sheet(OfferHead offer, LanguageTag language, int missing, int stale, int errors) {
        static Sheet of(OfferHead offer, LanguageTag language) {
            var share = offer.completeness().getOrDefault(language, new Completeness.Share(0, 1));
            var found = offer.in(language);
            int missing = Math.max(0, share.required() - share.filled());
            return new Sheet(offer, language, missing, found.stale(), Math.max(0, found.errors() - missing));
        }

        boolean isDone() {
            return missing + stale + errors == 0;
        }

        int pressing() {
            if (errors > 0) {
                return TO_MEND;
            }
            return missing > 0 ? TO_WRITE : TO_RENEW;
        }
    }

    @Override
    public List<HomeItem> inPublisher(Locale reader) {
        if (!permissions.may(Permission.MARKETING_EDIT, null, null)) {
            return List.of();
        }
        var mine = offers.unsettled().stream()
                .flatMap(offer -> offer.languages().stream()
                        .filter(language -> permissions.may(Permission.MARKETING_EDIT, offer.id(), language))
                        .map(language -> Sheet.of(offer, language)))
                .toList();
        var items = new ArrayList<>(work(mine, reader));
        if (!permissions.may(Permission.PUBLISH, null, null)) {
            items.addAll(toSign(mine, reader));
        }
        return items;
    }

    private List<HomeItem> work(List<Sheet> mine, Locale reader) {
        var open = mine.stream()
                .filter(sheet -> !sheet.isDone())
                .sorted(Comparator.comparingInt(Sheet::pressing).reversed())
                .toList();
        var items = new ArrayList<>(
                open.stream().limit(SHOWN).map(sheet -> item(sheet, reader)).toList());
        if (open.size() > SHOWN) {
            items.add(new HomeItem(
                    MORE,
                    Tone.DRAFT,
                    "translate",
                    texts.get("marketing.home.more", reader, open.size() - SHOWN),
                    texts.get("marketing.home.moreText", reader),
                    null,
                    texts.get("marketing.home.list", reader),
                    navigation.list()));
        }
        return items;
    }

    private HomeItem item(Sheet sheet, Locale reader) {
        String language = ContentWords.language(sheet.language());
        String title = switch (sheet.pressing()) {
            case TO_MEND -> texts.get("marketing.home.mend", reader, language);
            case TO_WRITE -> texts.get("marketing.home.write", reader, language);
            default -> texts.get("marketing.home.renew", reader, language);
        };
        return new HomeItem(
                sheet.pressing(),
                sheet.errors() > 0 ? Tone.ERROR : Tone.WARN,
                "translate",
                title,
                texts.get(
                        "marketing.home.counts",
                        reader,
                        sheet.offer().name(),
                        sheet.missing(),
                        sheet.stale(),
                        sheet.errors()),
                sheet.offer().changedAt(),
                texts.get("marketing.home.open", reader),
                place(sheet));
    }

    /** The desk where there is something to translate, else the page of the texts. */
    private String place(Sheet sheet) {
        boolean translated = !sheet.language().equals(sheet.offer().sourceLanguage());
        return translated && sheet.errors() == 0
                ? desk(sheet)
                : navigation.page(sheet.offer().id(), FieldPath.of(SectionKey.listing(sheet.language()), "title"));
    }

    private String desk(Sheet sheet) {
        return navigation.tab(
                TranslationDeskView.class,
                sheet.offer().id(),
                Map.of("language", sheet.language().value()));
    }

    /** Languages whose texts are all there and that nobody signed off as they are now. */
    private List<HomeItem> toSign(List<Sheet> mine, Locale reader) {
        var done = mine.stream().filter(Sheet::isDone).toList();
        if (done.isEmpty()) {
            return List.of();
        }
        Map<OfferId, Map<LanguageTag, Instant>> times = desk.signedAt(
                done.stream().map(sheet -> sheet.offer().id()).distinct().toList());
        return done.stream()
                .filter(sheet -> changedSince(sheet, time(sheet, times)))
                .limit(SIGNED)
                .filter(sheet -> time(sheet, times) == null || !holds(sheet))
                .map(sheet -> new HomeItem(
                        TO_SIGN,
                        Tone.ACCENT,
                        "check",
                        texts.get("marketing.home.sign", reader, ContentWords.language(sheet.language())),
                        texts.get(
                                "marketing.home.signText", reader, sheet.offer().name()),
                        sheet.offer().changedAt(),
                        texts.get("marketing.home.open", reader),
                        desk(sheet)))
                .toList();
    }

    private static @Nullable Instant time(Sheet sheet, Map<OfferId, Map<LanguageTag, Instant>> times) {
        return times.getOrDefault(sheet.offer().id(), Map.of()).get(sheet.language());
    }

    private static boolean changedSince(Sheet sheet, @Nullable Instant signed) {
        return signed == null || sheet.offer().changedAt().isAfter(signed);
    }

    private boolean holds(Sheet sheet) {
        return Optional.ofNullable(desk.signOffs(sheet.offer().id()).get(sheet.language()))
                .filter(SignOff::holds)
                .isPresent();
    }
}
