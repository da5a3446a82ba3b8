package dev.vitrine.pricing.ui;

import dev.vitrine.content.Sku.Billing;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.pricing.Autoprice;
import dev.vitrine.pricing.Autoprice.Rate;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody has chosen in Autoprice so far, and on which of its pages he is; the address holds it. */
final class AutopriceDraft {
    /** Query parameter with the number of the page; its presence opens Autoprice. */
    static final String PAGE = "autoprice";

    static final int PAGES = 4;

    private static final String BASE = "from";
    private static final String SKUS = "skus";
    private static final String CORES = "cores";
    private static final String MARKETS = "markets";
    private static final String RATES = "rates";
    private static final String OVERWRITE = "overwrite";

    private final SortedSet<String> skus = new TreeSet<>();
    private final SortedSet<Integer> cores = new TreeSet<>();
    private final SortedSet<String> markets = new TreeSet<>();
    private final SortedMap<String, Rate> rates = new TreeMap<>();
    private int page = 1;
    private String base = "";
    private boolean overwrite;
    private boolean ready = true;

    private AutopriceDraft() {}

    /** What most people want: every SKU and core count that has a price in the base market, for all markets sold in. */
    static AutopriceDraft start(PriceBook book, List<Entry> markets) {
        var draft = new AutopriceDraft();
        draft.base = book.pricing().baseMarket().isEmpty()
                ? markets.getFirst().id()
                : book.pricing().baseMarket();
        draft.skus.addAll(book.skus());
        draft.cores.addAll(book.coreCounts());
        draft.markets.addAll(book.pricing().markets());
        return draft;
    }

    /** What an address holds; what is not there is as at the start, and what does not exist any more is left out. */
    static AutopriceDraft of(Map<String, List<String>> query, PriceBook book, List<Entry> markets) {
        var draft = start(book, markets);
        var known = markets.stream().map(Entry::id).toList();
        one(query, PAGE).flatMap(AutopriceDraft::number).ifPresent(draft::page);
        one(query, BASE).filter(known::contains).ifPresent(id -> draft.base = id);
        one(query, SKUS).ifPresent(text -> replace(draft.skus, read(text, Optional::of), book.skus()));
        one(query, CORES)
                .ifPresent(text -> replace(draft.cores, read(text, AutopriceDraft::number), book.coreCounts()));
        one(query, MARKETS).ifPresent(text -> replace(draft.markets, read(text, Optional::of), known));
        one(query, RATES).ifPresent(text -> read(text, Optional::of).forEach(draft::rate));
        one(query, OVERWRITE).ifPresent(text -> draft.overwrite = text.equals("true"));
        return draft;
    }

    private static Optional<String> one(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static <T> List<T> read(String text, Function<String, Optional<T>> reader) {
        return Arrays.stream(text.split(","))
                .flatMap(part -> reader.apply(part).stream())
                .toList();
    }

    private static <T> void replace(SortedSet<T> set, Collection<T> wanted, Collection<T> known) {
        set.clear();
        set.addAll(wanted);
        set.retainAll(known);
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A rate in the address: currency, what one euro buys, and the step. */
    private void rate(String text) {
        String[] parts = text.split("~");
        if (parts.length == 3 && number(parts[1], parts[2])) {
            var perEuro = new BigDecimal(parts[1]);
            var step = new BigDecimal(parts[2]);
            if (perEuro.signum() > 0 && step.signum() > 0) {
                rates.put(parts[0], new Rate(perEuro, step));
            }
        }
    }

    private static boolean number(String... texts) {
        return Arrays.stream(texts).allMatch(text -> text.matches("[0-9]{1,12}(\\.[0-9]{1,12})?"));
    }

    /** As the address holds it; what is as at the start is left out. */
    Map<String, String> query(PriceBook book, List<Entry> all) {
        var start = start(book, all);
        var query = new LinkedHashMap<String, String>();
        query.put(PAGE, String.valueOf(page));
        put(query, BASE, base, start.base);
        put(query, SKUS, joined(skus), joined(start.skus));
        put(query, CORES, joined(cores), joined(start.cores));
        put(query, MARKETS, joined(markets), joined(start.markets));
        put(query, OVERWRITE, String.valueOf(overwrite), String.valueOf(start.overwrite));
        String own = rates.entrySet().stream()
                .map(rate -> rate.getKey() + "~" + rate.getValue().perEuro().toPlainString() + "~"
                        + rate.getValue().step().toPlainString())
                .collect(Collectors.joining(","));
        put(query, RATES, own, "");
        return query;
    }

    private static void put(Map<String, String> query, String name, String value, String start) {
        if (!value.equals(start)) {
            query.put(name, value);
        }
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Whether leaving would lose a choice. */
    boolean differsFromStart(PriceBook book, List<Entry> all) {
        return query(book, all).size() > 1;
    }

    int page() {
        return page;
    }

    void page(int number) {
        ready = true;
        page = Math.max(1, Math.min(PAGES, number));
    }

    String base() {
        return base;
    }

    void base(String market) {
        base = market;
    }

    SortedSet<String> skus() {
        return skus;
    }

    SortedSet<Integer> cores() {
        return cores;
    }

    SortedSet<String> markets() {
        return markets;
    }

    boolean overwrite() {
        return overwrite;
    }

    void overwrite(boolean on) {
        overwrite = on;
    }

    /** Whether everything that was written on the page of rates can be read. */
    boolean isReady() {
        return ready;
    }

    void ready(boolean allRead) {
        ready = allRead;
    }

    /** Rates that were changed for this run alone, by currency. */
    SortedMap<String, Rate> rates() {
        return rates;
    }

    /** The markets that get prices: those chosen but the base market. */
    SortedSet<String> targets() {
        var targets = new TreeSet<>(markets);
        targets.remove(base);
        return targets;
    }

    Autoprice.Choice choice(PriceBook book) {
        return new Autoprice.Choice(
                base, chosen(book, Billing.HOURLY), chosen(book, Billing.BYOL), cores, byolToo(), overwrite);
    }

    /** The base market too, in which a BYOL SKU may be had like in the others. */
    private SortedSet<String> byolToo() {
        var all = new TreeSet<>(markets);
        all.add(base);
        return all;
    }

    private SortedSet<String> chosen(PriceBook book, Billing billing) {
        var chosen = new TreeSet<>(skus);
        chosen.retainAll(book.skus(billing));
        return chosen;
    }
}
