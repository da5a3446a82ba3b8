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
import dev.vitrine.pricing.Autoprice;
import dev.vitrine.pricing.PricedCores;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The markets and prices of an offer while somebody edits them: as they were read, as they are now, and their saving. */
final class PriceBook {
    private static final Set<SectionKey.Kind> JUDGED =
            Set.of(SectionKey.Kind.BASICS, SectionKey.Kind.SKU, SectionKey.Kind.PRICING, SectionKey.Kind.PRICES);

    /** From which version a section's edit began, where that is not the one that was read. */
    private record Base(long version, Section value) {}

    /** How many fields of a section differ between these two; they are compared once, however often it is asked. */
    private record Counted(Section base, Section value, int fields) {
        boolean isOf(Section base, Section value) {
            return this.base == base && this.value == value;
        }
    }

    private final Drafts drafts;
    private final Draft draft;
    private final List<String> skus;
    private final Map<Billing, List<String>> byBilling;
    private final Map<String, SectionKey> keys;
    private final Map<FieldPath, Lock> locks;
    private final SortedMap<SectionKey, Section> edited = new TreeMap<>();
    private final Map<SectionKey, Base> bases = new HashMap<>();
    private final Map<FieldPath, String> unreadable = new LinkedHashMap<>();
    private final MissingPrices missing;
    private final List<Integer> shownCoreCounts;
    private final Map<SectionKey, Counted> counted = new HashMap<>();

    PriceBook(Drafts drafts, OfferId offer) {
        this.drafts = drafts;
        draft = drafts.open(offer);
        skus = draft.content().skuKeys().stream()
                .sorted(Comparator.comparing(this::skuId))
                .toList();
        byBilling = skus.stream()
                .collect(Collectors.groupingBy(key -> draft.content().sku(key).billing()));
        keys = skus.stream().collect(Collectors.toMap(Function.identity(), SectionKey::prices));
        locks = draft.locks().all().stream()
                .filter(lock -> JUDGED.contains(lock.path().section().kind()))
                .collect(Collectors.toMap(Lock::path, Function.identity(), (a, b) -> a));
        missing = new MissingPrices(draft.marketplace().coreCounts());
        shownCoreCounts = PricedCores.of(draft.marketplace(), draft.content());
    }

    Draft draft() {
        return draft;
    }

    String skuId(String key) {
        return draft.content().sku(key).id();
    }

    /** Keys of all SKUs, by id. */
    List<String> skus() {
        return skus;
    }

    /** Keys of the SKUs billed so, by id. */
    List<String> skus(Billing billing) {
        return byBilling.getOrDefault(billing, List.of());
    }

    /** A market of the list, retired or not. */
    Market market(String id) {
        return draft.marketplace().market(id).orElseThrow();
    }

    /** Those that every hourly SKU needs prices for. */
    List<Integer> coreCounts() {
        return draft.marketplace().coreCounts();
    }

    /** Those and the retired ones that the offer still has prices for. */
    List<Integer> shownCoreCounts() {
        return shownCoreCounts;
    }

    Pricing pricing() {
        return (Pricing) section(SectionKey.PRICING);
    }

    SkuPrices prices(String key) {
        return (SkuPrices) section(Objects.requireNonNull(keys.get(key)));
    }

    /** A section as it is now. */
    Section section(SectionKey key) {
        Section now = edited.get(key);
        return now == null ? draft.content().get(key) : now;
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
        price(List.of(new Price(sku, market, cores, price)));
    }

    /** Sets many prices; each section is made once. */
    void price(Collection<Price> prices) {
        prices.stream().collect(Collectors.groupingBy(Price::sku)).forEach((sku, ofSku) -> {
            var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>(
                    prices(sku).hourly());
            ofSku.stream().collect(Collectors.groupingBy(Price::market)).forEach((market, there) -> {
                var byCores =
                        new TreeMap<Integer, BigDecimal>(hourly.getOrDefault(market, Collections.emptySortedMap()));
                there.forEach(price -> price.set(byCores));
                hourly.put(market, byCores);
            });
            put(sku, new SkuPrices(hourly, prices(sku).availableIn()));
        });
        prices.stream()
                .filter(price -> !unreadable.isEmpty())
                .forEach(price -> unreadable.remove(pricePath(price.sku(), price.market(), price.cores())));
    }

    /** All prices of a SKU at once. */
    void put(String sku, SkuPrices prices) {
        put(SectionKey.prices(sku), prices);
    }

    /** What Autoprice would make of the prices as they are now. */
    Autoprice.Result autoprice(AutopriceDraft wanted, Map<String, Autoprice.Rate> rates) {
        var prices = wanted.skus().stream().collect(Collectors.toMap(Function.identity(), this::prices));
        var markets = new HashMap<String, Market>();
        Stream.concat(Stream.of(wanted.base()), wanted.markets().stream()).forEach(id -> markets.put(id, market(id)));
        var given = new Autoprice.Given(prices, markets, rates, isLocked());
        return Autoprice.of(given, wanted.choice(this));
    }

    /** The path of a SKU's prices in a market is made once for all of them: there may be a hundred thousand. */
    private Autoprice.Locked isLocked() {
        if (locks.isEmpty()) {
            return (sku, market, cores) -> false;
        }
        var lanes = new HashMap<String, FieldPath>();
        return (sku, market, cores) -> {
            FieldPath lane = lanes.computeIfAbsent(sku + "/" + market, one -> pricesPath(sku, market));
            return locks.containsKey(lane.then(String.valueOf(cores)));
        };
    }

    /** Takes over what Autoprice made, and sells in its markets. What cannot be read in a priced cell is gone. */
    void take(Autoprice.Result result, AutopriceDraft wanted) {
        result.prices().forEach(this::put);
        result.cells().stream()
                .filter(cell -> !unreadable.isEmpty() && cell.outcome().changes())
                .forEach(cell -> unreadable.remove(pricePath(cell.sku(), cell.market(), cell.cores())));
        var markets = new TreeSet<>(pricing().markets());
        markets.add(wanted.base());
        markets.addAll(wanted.markets());
        put(SectionKey.PRICING, new Pricing(wanted.base(), markets));
    }

    /** The sections that are edited, as they are now; to come back to them. */
    Map<SectionKey, Section> snapshot() {
        return Map.copyOf(edited);
    }

    /** Puts the sections of an edit back to what they were before it, except those that were edited further since. */
    void restore(Map<SectionKey, Section> before, Map<SectionKey, Section> after) {
        after.forEach((key, value) -> {
            if (section(key) == value && before.get(key) != value) {
                put(key, before.getOrDefault(key, base(key)));
            }
        });
    }

    /** What stands in this field is no price: it stays as it was written, and nothing is saved until it is mended. */
    void unreadable(FieldPath price, String text) {
        unreadable.put(price, text);
    }

    /** What was written in this field and is no price. */
    Optional<String> unreadable(FieldPath price) {
        return Optional.ofNullable(unreadable.get(price));
    }

    /** Where something stands that is no price. */
    List<FieldPath> unreadable() {
        return List.copyOf(unreadable.keySet());
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
        return missing.in(sku, prices(sku), market);
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

    /**
     * What the rules find, saved or not, in what is shown: base market and prices in one market. Only that is judged,
     * because an offer may have a hundred thousand prices and this is asked at every change.
     */
    List<Finding> findings(String market) {
        var shown = new HashSet<>(List.of(market, pricing().baseMarket()));
        return findings(content -> new Shown(shown).of(content));
    }

    /** The same for the prices of one SKU in all markets. */
    List<Finding> findingsOf(String sku) {
        return findings(content -> Shown.sku(content, sku));
    }

    private List<Finding> findings(UnaryOperator<OfferContent> part) {
        OfferContent live =
                draft.live() == null ? null : part.apply(judged(draft.live().content(), new TreeMap<>()));
        return Rules.validate(part.apply(judged(draft.content(), edited)), live, draft.marketplace(), draft.facts())
                .stream()
                .filter(finding -> finding.path().section().kind() == SectionKey.Kind.PRICING
                        || finding.path().section().kind() == SectionKey.Kind.PRICES)
                .toList();
    }

    private static OfferContent judged(OfferContent content, SortedMap<SectionKey, Section> edited) {
        var sections = new TreeMap<>(content.sections());
        sections.keySet().removeIf(key -> !JUDGED.contains(key.kind()));
        sections.putAll(edited);
        return new OfferContent(sections);
    }

    /** How many fields differ from what the edits began from. */
    int dirty() {
        counted.keySet().retainAll(edited.keySet());
        return edited.keySet().stream().mapToInt(this::dirty).sum() + unreadable.size();
    }

    private int dirty(SectionKey key) {
        Section base = base(key);
        Section value = section(key);
        Counted known = counted.get(key);
        if (known == null || !known.isOf(base, value)) {
            known = new Counted(base, value, Comparison.countFields(List.of(Comparison.compare(key, base, value))));
            counted.put(key, known);
        }
        return known.fields();
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
