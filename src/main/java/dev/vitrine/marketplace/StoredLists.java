package dev.vitrine.marketplace;

import static java.util.Collections.unmodifiableSet;
import static java.util.Collections.unmodifiableSortedMap;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import dev.vitrine.identity.Permit;
import dev.vitrine.marketplace.store.AgreementRow;
import dev.vitrine.marketplace.store.CoreCount;
import dev.vitrine.marketplace.store.InfrastructurePriceRow;
import dev.vitrine.marketplace.store.ListEntry;
import dev.vitrine.marketplace.store.Lists;
import dev.vitrine.marketplace.store.MarketRow;
import dev.vitrine.marketplace.store.VmSizeRow;
import dev.vitrine.rules.Marketplace;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Scope.Door;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The lists as the cache has them; their version is the hash of what they hold, so that all nodes agree on it. */
@Service
@PreAuthorize(Permit.ANYBODY)
class StoredLists implements MarketplaceLists {
    private final ListCache cache;
    private final OperatorSettings operator;
    private final CurrentTenant tenant;
    private final Profile profile;
    private final List<LanguageTag> languages;
    private final Clock clock;
    private volatile @Nullable Loaded loaded;

    StoredLists(
            ListCache cache,
            OperatorSettings operator,
            CurrentTenant tenant,
            Profile profile,
            LanguageSettings languages,
            Clock clock) {
        this.cache = cache;
        this.operator = operator;
        this.tenant = tenant;
        this.profile = profile;
        this.languages = languages.tags();
        this.clock = clock;
    }

    /** The lists and what is made from them once: the same for everybody, but for rights and moment. */
    private record Loaded(
            Lists lists,
            Marketplace base,
            SortedMap<String, Market> onSale,
            Map<String, SortedMap<String, BigDecimal>> infrastructure) {}

    @Override
    public List<Entry> entries(Kind kind, Locale locale) {
        return switch (kind) {
            case MARKET ->
                lists().markets().stream()
                        .map(market -> entry(market, locale))
                        .sorted(Comparator.comparing(Entry::name, Collator.getInstance(locale)))
                        .toList();
            case VM_SIZE ->
                lists().sizes().stream()
                        .map(size -> new Entry(size.id(), size.name(), size.retired()))
                        .toList();
            case LANGUAGE ->
                languages.stream()
                        .map(tag -> new Entry(tag.value(), displayName(tag, locale), false))
                        .toList();
            case CATEGORY, REGION, TICKET_TYPE, TICKET_CATEGORY ->
                named(lists(), kind).map(entry -> entry(entry, locale)).toList();
        };
    }

    @Override
    public String name(Kind kind, String id, Locale locale) {
        return entries(kind, locale).stream()
                .filter(entry -> entry.id().equals(id))
                .map(Entry::name)
                .findFirst()
                .orElse(id);
    }

    @Override
    public Marketplace forRules() {
        Marketplace base = loaded().base();
        return new Marketplace(
                base.version(),
                base.languages(),
                base.categories(),
                base.markets(),
                base.retiredMarkets(),
                base.coreCounts(),
                base.vmSizes(),
                base.regions(),
                solutionTemplates(),
                base.vhd(),
                base.sasMinimumDays(),
                clock.instant());
    }

    /** A buyer's page asks for no rights. */
    private boolean solutionTemplates() {
        return tenant.scope().filter(scope -> scope.door() != Door.PUBLIC).isPresent() && profile.solutionTemplates();
    }

    @Override
    public SortedMap<String, Market> markets() {
        return loaded().base().markets();
    }

    @Override
    public SortedMap<String, Market> marketsOnSale() {
        return loaded().onSale();
    }

    @Override
    public List<LanguageTag> languages() {
        return languages;
    }

    @Override
    public String operatorName() {
        return operator.name();
    }

    @Override
    public List<VmSize> vmSizes() {
        return lists().sizes().stream()
                .map(size -> new VmSize(size.id(), size.name(), size.cores(), size.memoryGib(), size.retired()))
                .toList();
    }

    @Override
    public List<ExchangeRate> exchangeRates() {
        return lists().rates().stream()
                .map(rate -> new ExchangeRate(rate.currency(), rate.perEuro(), rate.step(), rate.asOf()))
                .toList();
    }

    @Override
    public SortedMap<String, BigDecimal> infrastructurePrices(String market) {
        return loaded().infrastructure().getOrDefault(market, Collections.emptySortedMap());
    }

    @Override
    public List<TicketCategory> ticketCategories(Locale locale) {
        return named(lists(), Kind.TICKET_CATEGORY)
                .map(entry -> new TicketCategory(
                        entry.id(), String.valueOf(entry.parent()), entry.name(locale), entry.retired()))
                .toList();
    }

    @Override
    public Duration reviewTarget(ReviewKind kind) {
        return lists().targets().stream()
                .filter(target -> target.kind().equals(kind.name()))
                .findFirst()
                .orElseThrow()
                .within();
    }

    @Override
    public Agreement agreement(Locale locale) {
        return agreement(lists().agreements().getLast(), locale);
    }

    @Override
    public Optional<Agreement> agreement(String version, Locale locale) {
        return lists().agreements().stream()
                .filter(row -> row.id().equals(version))
                .findFirst()
                .map(row -> agreement(row, locale));
    }

    private static Agreement agreement(AgreementRow row, Locale locale) {
        return new Agreement(row.id(), row.publishedOn(), row.text(locale));
    }

    private static Entry entry(ListEntry entry, Locale locale) {
        return new Entry(entry.id(), entry.name(locale), entry.retired());
    }

    private static Entry entry(MarketRow market, Locale locale) {
        return new Entry(market.id(), market.name(locale), market.retired());
    }

    /** "Français (France)", "English (United States)" in the reader's language, with a capital as names of entries have. */
    private static String displayName(LanguageTag tag, Locale locale) {
        String name = tag.locale().getDisplayName(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static Stream<ListEntry> named(Lists lists, Kind kind) {
        return lists.entries().stream().filter(entry -> entry.kind().equals(kind.name()));
    }

    private Lists lists() {
        return loaded().lists();
    }

    private Loaded loaded() {
        Loaded known = loaded;
        Lists lists = cache.lists();
        if (known == null || known.lists() != lists) {
            known = new Loaded(
                    lists,
                    base(lists),
                    markets(lists, market -> !market.retired() || market.used()),
                    infrastructure(lists));
            loaded = known;
        }
        return known;
    }

    private static Map<String, SortedMap<String, BigDecimal>> infrastructure(Lists lists) {
        var prices = lists.infrastructure().stream()
                .collect(groupingBy(
                        InfrastructurePriceRow::market,
                        toMap(
                                InfrastructurePriceRow::vmSize,
                                InfrastructurePriceRow::perHour,
                                (a, b) -> a,
                                TreeMap::new)));
        return prices.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, market -> unmodifiableSortedMap(market.getValue())));
    }

    private Marketplace base(Lists lists) {
        var categories = lists.entries().stream()
                .filter(entry -> entry.kind().equals(Kind.CATEGORY.name()) && !entry.retired())
                .map(ListEntry::id)
                .collect(toCollection(TreeSet::new));
        var markets = markets(lists, market -> !market.retired());
        var retiredMarkets = markets(lists, MarketRow::retired);
        var cores = lists.cores().stream()
                .filter(count -> !count.retired())
                .map(CoreCount::cores)
                .toList();
        var sizes = lists.sizes().stream()
                .filter(size -> !size.retired())
                .map(VmSizeRow::id)
                .collect(toCollection(TreeSet::new));
        var regions = named(lists, Kind.REGION)
                .filter(entry -> !entry.retired())
                .map(ListEntry::id)
                .filter(id -> operator.regions().isEmpty() || operator.regions().contains(id))
                .toList();
        var limits = operator.vhdScale().limits();
        int days = operator.sasMinimumDays();
        return new Marketplace(
                version(languages, categories, markets, retiredMarkets, cores, sizes, regions, limits, days),
                languages,
                unmodifiableSet(categories),
                markets,
                retiredMarkets,
                cores,
                unmodifiableSet(sizes),
                regions,
                false,
                limits,
                days,
                Instant.EPOCH);
    }

    private static SortedMap<String, Market> markets(Lists lists, Predicate<MarketRow> wanted) {
        TreeMap<String, Market> markets = lists.markets().stream()
                .filter(wanted)
                .collect(toMap(MarketRow::id, MarketRow::toMarket, (a, b) -> a, TreeMap::new));
        return unmodifiableSortedMap(markets);
    }

    private static String version(Object... parts) {
        return Sha256.ofBytes(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 16);
    }
}
