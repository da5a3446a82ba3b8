package dev.vitrine.rules;

import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Sku;
import dev.vitrine.content.VmImage.DataDisk;
import dev.vitrine.content.VmImage.ImageVersion;
import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.rules.HeldField.Seen;
import dev.vitrine.rules.Lock.Reason;
import dev.vitrine.rules.Lock.WayOut;
import dev.vitrine.rules.Locks.Published;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The table of product.md section 3, Locks, row by row. */
final class LockTable {
    private final OfferContent draft;
    private final @Nullable Published staged;
    private final @Nullable Published live;
    private final Facts facts;
    private final List<HeldField> rows = new ArrayList<>();
    private final Map<OfferContent, Map<SectionKey, Seen>> seen = new IdentityHashMap<>();

    LockTable(OfferContent draft, @Nullable Published staged, @Nullable Published live, Facts facts) {
        this.draft = draft;
        this.staged = staged;
        this.live = live;
        this.facts = facts;
    }

    List<HeldField> all() {
        if (live != null) {
            fromLiveOn(live);
        }
        if (staged != null) {
            fromStagingOn(staged);
        }
        heroes();
        return rows;
    }

    /** What a live state locks is since then; what only a staged one locks, since that. */
    private void fromStagingOn(Published published) {
        var content = published.content();
        boolean first = live == null;
        if (first) {
            var offerId = FieldPath.whole(SectionKey.BASICS).then("offerId");
            add(offerId, Reason.OFFER_ID_STAGED, WayOut.NEW_OFFER, published);
        }
        for (var skuKey : content.skuKeys()) {
            if (!isLive(skuKey)) {
                add(skuPath(skuKey, "id"), Reason.SKU_ID_STAGED, WayOut.NEW_SKU, published);
            }
            var known = live == null || !isLive(skuKey)
                    ? Set.<String>of()
                    : Versions.keys(live.content().image(skuKey));
            content.image(skuKey).versions().stream()
                    .filter(version -> !known.contains(version.key()))
                    .filter(this::wasTakenIn)
                    .forEach(version -> disks(skuKey, version, published));
        }
    }

    private void fromLiveOn(Published published) {
        var content = published.content();
        var basics = FieldPath.whole(SectionKey.BASICS);
        add(basics.then("offerId"), Reason.OFFER_ID_STAGED, WayOut.NEW_OFFER, published);
        add(basics.then("sourceLanguage"), Reason.SOURCE_LANGUAGE_LIVE, WayOut.NEW_OFFER, published);
        for (var language : content.basics().languages()) {
            var item = FieldValues.item(basics.then("languages"), language.value());
            add(item, Reason.LANGUAGE_LIVE, WayOut.TICKET, published);
            add(FieldPath.whole(SectionKey.listing(language)), Reason.LANGUAGE_LIVE, WayOut.TICKET, published);
        }
        var markets = FieldPath.whole(SectionKey.PRICING).then("markets");
        content.pricing()
                .markets()
                .forEach(
                        market -> add(FieldValues.item(markets, market), Reason.MARKET_LIVE, WayOut.TICKET, published));
        content.skuKeys().forEach(skuKey -> sku(skuKey, published));
    }

    private void sku(String skuKey, Published published) {
        var content = published.content();
        add(FieldPath.whole(SectionKey.sku(skuKey)), Reason.SKU_LIVE, WayOut.TICKET, published);
        add(skuPath(skuKey, "id"), Reason.SKU_ID_STAGED, WayOut.NEW_SKU, published);
        add(skuPath(skuKey, "billing"), Reason.BILLING_LIVE, WayOut.NEW_SKU, published);
        add(skuPath(skuKey, "trial"), Reason.TRIAL_LIVE, WayOut.NEW_SKU, published);
        add(skuPath(skuKey, "hidden"), Reason.HIDDEN_LIVE, WayOut.NEW_SKU, published);
        var image = FieldPath.whole(SectionKey.image(skuKey));
        add(image.then("osFamily"), Reason.OS_FAMILY_LIVE, WayOut.NEW_SKU, published);
        add(image.then("ports"), Reason.PORTS_LIVE, WayOut.NEW_SKU, published);
        add(Locks.diskCount(skuKey), Reason.DISK_COUNT_LIVE, WayOut.NEW_SKU, published);
        for (var version : content.image(skuKey).versions()) {
            var item = image.then("versions").item(version.key());
            add(item, Reason.VERSION_LIVE, WayOut.TICKET, published);
            add(item.then("number"), Reason.VERSION_MUST_RISE, WayOut.NEW_VERSION, published);
            disks(skuKey, version, published);
        }
        prices(skuKey, published);
    }

    private void prices(String skuKey, Published published) {
        var path = FieldPath.whole(SectionKey.prices(skuKey));
        var prices = published.content().prices(skuKey);
        if (published.content().sku(skuKey).billing() == Sku.Billing.BYOL) {
            prices.availableIn()
                    .forEach(market -> add(
                            FieldValues.item(path.then("availableIn"), market),
                            Reason.AVAILABILITY_LIVE,
                            WayOut.TICKET,
                            published));
        } else {
            prices.hourly().forEach((market, byCores) -> {
                var lane = FieldValues.entry(path.then("hourly"), market);
                byCores.keySet()
                        .forEach(cores ->
                                add(lane.then(String.valueOf(cores)), Reason.PRICE_LIVE, WayOut.NEW_SKU, published));
            });
        }
    }

    private void disks(String skuKey, ImageVersion version, Published published) {
        var item = FieldPath.whole(SectionKey.image(skuKey)).then("versions").item(version.key());
        add(item.then("osVhd"), Reason.DISK_TAKEN_IN, WayOut.NEW_VERSION, published);
        add(item.then("dataDisks"), Reason.DISK_TAKEN_IN, WayOut.NEW_VERSION, published);
    }

    /** Facts tell of the disks that the draft names; a staged disk that it no longer names was taken in to be staged. */
    private boolean wasTakenIn(ImageVersion version) {
        var named = namedInDraft();
        return disks(version).allMatch(vhd -> facts.takenIn().containsKey(vhd) || !named.contains(vhd));
    }

    private Set<Vhd> namedInDraft() {
        return draft.skuKeys().stream()
                .flatMap(skuKey -> draft.image(skuKey).versions().stream())
                .flatMap(LockTable::disks)
                .collect(Collectors.toSet());
    }

    private static Stream<Vhd> disks(ImageVersion version) {
        return Stream.concat(
                        Stream.ofNullable(version.osVhd()),
                        version.dataDisks().stream().map(DataDisk::vhd))
                .filter(Objects::nonNull);
    }

    /** A hero is kept from its first save on, be it in the draft or live in a language that is offered. */
    private void heroes() {
        for (var language : listingLanguages()) {
            var key = SectionKey.listing(language);
            boolean isLive = live != null
                    && live.content().basics().languages().contains(language)
                    && live.content().listing(language).hero() != null;
            if (isLive || draft.listing(language).hero() != null) {
                var holder = isLive ? live.content() : draft;
                var lock = new Lock(
                        FieldPath.whole(key).then("hero"),
                        Reason.HERO_SAVED,
                        isLive ? live.since() : null,
                        WayOut.REPLACE);
                rows.add(new HeldField(lock, seen(holder, key), isLive));
            }
        }
    }

    private Set<LanguageTag> listingLanguages() {
        return Stream.concat(Stream.of(draft), Stream.ofNullable(live).map(Published::content))
                .flatMap(content -> content.sections().keySet().stream())
                .filter(key -> key.kind() == SectionKey.Kind.LISTING)
                .flatMap(key -> key.language().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isLive(String skuKey) {
        return live != null && live.content().find(SectionKey.sku(skuKey)).isPresent();
    }

    private static FieldPath skuPath(String skuKey, String field) {
        return FieldPath.whole(SectionKey.sku(skuKey)).then(field);
    }

    private void add(FieldPath path, Reason reason, WayOut wayOut, Published published) {
        var lock = new Lock(path, reason, published.since(), wayOut);
        rows.add(new HeldField(lock, seen(published.content(), path.section()), published == live));
    }

    private Seen seen(OfferContent content, SectionKey key) {
        return seen.computeIfAbsent(content, c -> new HashMap<>())
                .computeIfAbsent(key, k -> Seen.of(content.find(k).orElse(null)));
    }
}
