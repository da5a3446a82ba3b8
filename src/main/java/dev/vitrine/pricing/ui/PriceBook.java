package dev.vitrine.pricing.ui;

import dev.vitrine.content.Comparison;
import dev.vitrine.content.FieldValues;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The markets and prices of an offer while somebody edits them: as they were read, as they are now, and their saving. */
final class PriceBook {
    private static final Set<SectionKey.Kind> JUDGED =
            Set.of(SectionKey.Kind.BASICS, SectionKey.Kind.SKU, SectionKey.Kind.PRICING, SectionKey.Kind.PRICES);

    /** From which version a section's edit began, where that is not the one that was read. */
    private record Base(long version, Section value) {}

    private final Drafts drafts;
    private final Draft draft;
    private final List<String> skus;
    private final Map<FieldPath, Lock> locks;
    private final SortedMap<SectionKey, Section> edited = new TreeMap<>();
    private final Map<SectionKey, Base> bases = new HashMap<>();
    private final Set<FieldPath> unreadable = new HashSet<>();

    PriceBook(Drafts drafts, OfferId offer) {
        this.drafts = drafts;
        draft = drafts.open(offer);
        skus = draft.content().skuKeys().stream()
                .sorted(Comparator.comparing(this::skuId))
                .toList();
        locks = draft.locks().all().stream()
                .filter(lock -> JUDGED.contains(lock.path().section().kind()))
                .collect(Collectors.toMap(Lock::path, Function.identity(), (a, b) -> a));
    }

    Draft draft() {
        return draft;
    }

    String skuId(String key) {
        return draft.content().sku(key).id();
    }

    /** Keys of the SKUs billed so, by id. */
    List<String> skus(Billing billing) {
        return skus.stream()
                .filter(key -> draft.content().sku(key).billing() == billing)
                .toList();
    }

    List<Integer> coreCounts() {
        return draft.marketplace().coreCounts();
    }

    Pricing pricing() {
        return (Pricing) section(SectionKey.PRICING);
    }

    SkuPrices prices(String key) {
        return (SkuPrices) section(SectionKey.prices(key));
    }

    /** A section as it is now. */
    Section section(SectionKey key) {
        return edited.getOrDefault(key, draft.content().get(key));
    }

    private void put(SectionKey key, Section value) {
        if (value.equals(base(key))) {
            bases.remove(key);
            edited.remove(key);
        } else {
            edited.put(key, value);
        }
    }

    void base(String market) {
        put(SectionKey.PRICING, new Pricing(market, pricing().markets()));
    }

    void sell(Set<String> markets, boolean on) {
        var all = new TreeSet<>(pricing().markets());
        if (on) {
            all.addAll(markets);
        } else {
            markets.stream()
                    .filter(market -> lock(marketPath(market)).isEmpty())
                    .forEach(all::remove);
        }
        put(SectionKey.PRICING, new Pricing(pricing().baseMarket(), all));
    }

    @Nullable
    BigDecimal price(String sku, String market, int cores) {
        return prices(sku)
                .hourly()
                .getOrDefault(market, Collections.emptySortedMap())
                .get(cores);
    }

    void price(String sku, String market, int cores, @Nullable BigDecimal price) {
        SkuPrices before = prices(sku);
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>(before.hourly());
        var there = new TreeMap<Integer, BigDecimal>(hourly.getOrDefault(market, Collections.emptySortedMap()));
        if (price == null) {
            there.remove(cores);
        } else {
            there.put(cores, price);
        }
        hourly.put(market, there);
        unreadable.remove(pricePath(sku, market, cores));
        put(SectionKey.prices(sku), new SkuPrices(hourly, before.availableIn()));
    }

    /** What stands in this field is no price: nothing is saved until it is mended. */
    void unreadable(FieldPath price) {
        unreadable.add(price);
    }

    /** Another page of prices is shown: what could not be read there is gone with its fields. */
    void forgetUnreadable() {
        unreadable.clear();
    }

    boolean hasUnreadable() {
        return !unreadable.isEmpty();
    }

    void available(String sku, Set<String> markets, boolean on) {
        SkuPrices before = prices(sku);
        var all = new TreeSet<>(before.availableIn());
        if (on) {
            all.addAll(markets);
        } else {
            all.removeAll(markets);
        }
        put(SectionKey.prices(sku), new SkuPrices(before.hourly(), all));
    }

    /** How many prices are missing in this market, were it sold there. */
    int missing(String market) {
        return skus(Billing.HOURLY).stream()
                .mapToInt(sku -> missing(sku, market))
                .sum();
    }

    int missing(String sku, String market) {
        return (int) coreCounts().stream()
                .filter(cores -> price(sku, market, cores) == null)
                .count();
    }

    /** How many prices are missing in all markets where the offer is sold. */
    int missing() {
        return pricing().markets().stream().mapToInt(this::missing).sum();
    }

    static FieldPath marketPath(String market) {
        return FieldValues.item(FieldPath.of(SectionKey.PRICING, "markets"), market);
    }

    /** All prices of a SKU in one market. */
    static FieldPath pricesPath(String sku, String market) {
        return FieldValues.entry(FieldPath.of(SectionKey.prices(sku), "hourly"), market);
    }

    static FieldPath pricePath(String sku, String market, int cores) {
        return pricesPath(sku, market).then(String.valueOf(cores));
    }

    static FieldPath availablePath(String sku, String market) {
        return FieldValues.item(FieldPath.of(SectionKey.prices(sku), "availableIn"), market);
    }

    /** The lock on this very value. */
    Optional<Lock> lock(FieldPath path) {
        return Optional.ofNullable(locks.get(path));
    }

    /** What the rules find in markets and prices as they are now, saved or not. */
    List<Finding> findings() {
        var sections = new TreeMap<SectionKey, Section>();
        draft.content().sections().forEach((key, section) -> {
            if (JUDGED.contains(key.kind())) {
                sections.put(key, section);
            }
        });
        sections.putAll(edited);
        OfferContent live = draft.live() == null ? null : draft.live().content();
        return Rules.validate(new OfferContent(sections), live, draft.marketplace(), draft.facts()).stream()
                .filter(finding -> finding.path().section().kind() == SectionKey.Kind.PRICING
                        || finding.path().section().kind() == SectionKey.Kind.PRICES)
                .toList();
    }

    /** How many fields differ from what the edits began from. */
    int dirty() {
        var changes = edited.entrySet().stream()
                .map(entry -> Comparison.compare(entry.getKey(), base(entry.getKey()), entry.getValue()))
                .toList();
        return Comparison.countFields(changes) + unreadable.size();
    }

    /** What the edit of this section began from. */
    Section base(SectionKey key) {
        Base base = bases.get(key);
        return base == null ? draft.content().get(key) : base.value();
    }

    long version(SectionKey key) {
        Base base = bases.get(key);
        return base == null ? draft.versions().getOrDefault(key, 0L) : base.version();
    }

    /** What differs and can be read. */
    List<Edit> edits() {
        return edited.entrySet().stream()
                .map(entry -> new Edit(entry.getKey(), version(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The sections that are edited here. */
    List<SectionKey> sections() {
        return Stream.concat(Stream.of(SectionKey.PRICING), skus.stream().map(SectionKey::prices))
                .toList();
    }

    SaveResult save() {
        return drafts.saveAll(draft.id(), edits());
    }

    /** Takes an edit that began from this version of the section: one chosen in a conflict, or kept by an earlier page. */
    void resume(SectionKey key, long version, Section base, Section value) {
        if (version == draft.versions().getOrDefault(key, 0L)) {
            bases.remove(key);
        } else {
            bases.put(key, new Base(version, base));
        }
        put(key, value);
    }
}
