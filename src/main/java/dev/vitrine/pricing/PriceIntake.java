package dev.vitrine.pricing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Section;
import dev.vitrine.content.Sku.Billing;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.pricing.PriceSheets.Change;
import dev.vitrine.pricing.PriceSheets.Reading.Arrival;
import dev.vitrine.pricing.PriceSheets.Reason;
import dev.vitrine.pricing.PriceSheets.Refusal;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Lock;
import dev.vitrine.rules.Marketplace.Market;
import dev.vitrine.rules.Rules;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.workbooks.ArrivingWorkbook.Cell;
import dev.vitrine.workbooks.ArrivingWorkbook.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges the cells of an arriving price sheet one by one against what the draft has now. */
final class PriceIntake {
    private final Draft draft;
    private final OfferContent content;
    private final Map<String, Boolean> answers;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> ids = new TreeMap<>();
    private final Set<FieldPath> locks;
    private final Set<Integer> coreCounts;
    private final Set<String> seen = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private int same;

    /** @param answers what means yes and what no, in small letters */
    PriceIntake(Draft draft, Map<String, Boolean> answers) {
        this.draft = draft;
        this.answers = answers;
        content = draft.content();
        content.skuKeys().forEach(key -> {
            keys.put(content.sku(key).id(), key);
            ids.put(key, content.sku(key).id());
        });
        locks = draft.locks().all().stream().map(Lock::path).collect(Collectors.toSet());
        coreCounts = Set.copyOf(draft.marketplace().coreCounts());
    }

    void take(PriceRow row) {
        Market market = market(row.market());
        String key = keys.get(row.sku());
        if (market == null) {
            refuse(row, Reason.UNKNOWN_MARKET);
        } else if (row.sheet() != PriceSheet.MARKETS && key == null) {
            refuse(row, Reason.UNKNOWN_SKU);
        } else if (key != null && content.sku(key).billing() != billing(row.sheet())) {
            refuse(row, Reason.OTHER_BILLING);
        } else if (!seen.add(row.sheet() + "|" + row.market() + "|" + row.sku())) {
            refuse(row, Reason.REPEATED);
        } else {
            row.cells().forEach((cores, cell) -> take(row, market, key == null ? "" : key, cores, cell));
        }
    }

    /** Null when there is no such market, or one that is retired and where the offer is not sold already. */
    private @Nullable Market market(String id) {
        Market market = draft.marketplace().markets().get(id);
        boolean stays = market == null && content.pricing().markets().contains(id);
        return stays ? draft.marketplace().retiredMarkets().get(id) : market;
    }

    private static Billing billing(PriceSheet sheet) {
        return sheet == PriceSheet.AVAILABILITY ? Billing.BYOL : Billing.HOURLY;
    }

    private void take(PriceRow row, Market market, String key, int cores, Cell cell) {
        var place = new PricePlace(key, row.market(), cores);
        Value value = cores == 0 ? answer(cell) : price(cell);
        String present = place.in(content);
        String exported = row.exported().getOrDefault(cores, "");
        if (value.reason() != null) {
            refuse(row, cores, value.text(), value.reason());
        } else if (value.text().equals(present) || cores == 0 && value.text().isEmpty()) {
            same++;
        } else if (value.text().equals(exported)) {
            refuse(row, cores, value.text(), Reason.DRAFT_CHANGED);
        } else if (!present.equals(exported)) {
            refuse(row, cores, value.text(), Reason.BOTH_CHANGED);
        } else {
            Reason reason =
                    row.currency().equals(market.currency()) ? hindrance(place, value.text()) : Reason.WRONG_CURRENCY;
            if (reason == null) {
                changes.add(new Change(row.sheetName(), row.line(), place, present, value.text()));
            } else {
                refuse(row, cores, value.text(), reason);
            }
        }
    }

    /** What a cell says. */
    private record Value(String text, @Nullable Reason reason) {}

    private static Value price(Cell cell) {
        if (cell.kind() == Kind.EMPTY || cell.kind() == Kind.TEXT && cell.text().isBlank()) {
            return new Value("", null);
        }
        if (cell.kind() == Kind.OTHER) {
            return new Value(cell.text(), Reason.NOT_A_NUMBER);
        }
        SheetNumber number = cell.kind() == Kind.NUMBER
                ? SheetNumber.ofNumber(cell.text())
                : SheetNumber.ofText(cell.text().strip());
        BigDecimal price = number.price();
        return price == null ? new Value(cell.text(), number.reason()) : new Value(price.toPlainString(), null);
    }

    private Value answer(Cell cell) {
        if (cell.kind() == Kind.EMPTY || cell.kind() == Kind.TEXT && cell.text().isBlank()) {
            return new Value("", null);
        }
        Boolean answer =
                cell.kind() == Kind.TEXT ? answers.get(cell.text().strip().toLowerCase(Locale.ROOT)) : null;
        return answer == null ? new Value(cell.text(), Reason.NOT_YES_OR_NO) : new Value(String.valueOf(answer), null);
    }

    /** What keeps a place from having this value, whatever stood there; null when nothing does. */
    private @Nullable Reason hindrance(PricePlace place, String after) {
        if (locks.contains(place.path()) && !after.equals(live(place))) {
            return Reason.LOCKED;
        }
        if (place.isPrice() && !coreCounts.contains(place.cores())) {
            return Reason.UNKNOWN_CORES;
        }
        Market market = market(place.market());
        if (place.isPrice()
                && !after.isEmpty()
                && new BigDecimal(after).scale()
                        > Objects.requireNonNull(market).decimals()) {
            return Reason.TOO_MANY_DECIMALS;
        }
        return null;
    }

    private String live(PricePlace place) {
        return draft.live() == null ? "" : place.in(draft.live().content());
    }

    /** Judges once more what could be taken in when the file was read. */
    void again(Change change) {
        PricePlace place = change.place();
        var row = new PriceRow(
                place.isMarket() ? PriceSheet.MARKETS : place.isPrice() ? PriceSheet.PRICES : PriceSheet.AVAILABILITY,
                change.sheet(),
                change.line(),
                place.market(),
                ids.getOrDefault(place.sku(), place.sku()),
                "",
                new TreeMap<>(),
                Map.of());
        Reason reason;
        if (market(place.market()) == null) {
            reason = Reason.UNKNOWN_MARKET;
        } else if (!place.isMarket() && !ids.containsKey(place.sku())) {
            reason = Reason.UNKNOWN_SKU;
        } else if (!place.isMarket() && content.sku(place.sku()).billing() != billing(row.sheet())) {
            reason = Reason.OTHER_BILLING;
        } else if (!place.in(content).equals(change.before())) {
            reason = Reason.BOTH_CHANGED;
        } else {
            reason = hindrance(place, change.after());
        }
        if (reason == null) {
            changes.add(change);
        } else {
            refuse(row, place.cores(), change.after(), reason);
        }
    }

    private void refuse(PriceRow row, Reason reason) {
        refuse(row, 0, "", reason);
    }

    private void refuse(PriceRow row, int cores, String text, Reason reason) {
        refused.add(new Refusal(reason, row.sheetName(), row.line(), row.market(), row.sku(), cores, text, List.of()));
    }

    /** All that was judged; what would break a limit is refused with it. */
    Arrival arrival() {
        after().forEach((key, section) -> Rules.onSave(content, key, section, draft.marketplace(), draft.facts())
                .forEach(this::limit));
        changes.sort(Comparator.comparing(
                        (Change change) -> ids.getOrDefault(change.place().sku(), ""))
                .thenComparing(Change::place));
        return new Arrival(ids, List.copyOf(changes), List.copyOf(refused), same);
    }

    private void limit(Finding finding) {
        changes.stream()
                .filter(change -> change.place().path().equals(finding.path()))
                .toList()
                .forEach(change -> {
                    changes.remove(change);
                    PricePlace place = change.place();
                    refused.add(new Refusal(
                            Reason.LIMIT,
                            change.sheet(),
                            change.line(),
                            place.market(),
                            ids.getOrDefault(place.sku(), ""),
                            place.cores(),
                            change.after(),
                            List.of(finding)));
                });
    }

    /** One edit for each section that changes. */
    List<Edit> edits() {
        return after().entrySet().stream()
                .map(section -> new Edit(
                        section.getKey(), draft.versions().getOrDefault(section.getKey(), 0L), section.getValue()))
                .toList();
    }

    private SortedMap<SectionKey, Section> after() {
        Map<SectionKey, List<Change>> bySection = changes.stream()
                .collect(Collectors.groupingBy(change -> change.place().section()));
        var after = new TreeMap<SectionKey, Section>();
        bySection.forEach((key, of) -> after.put(key, with(content.get(key), of)));
        return after;
    }

    private static Section with(Section section, List<Change> changes) {
        return switch (section) {
            case Pricing pricing -> new Pricing(pricing.baseMarket(), with(pricing.markets(), changes));
            case SkuPrices prices -> with(prices, changes);
            default -> throw new IllegalArgumentException("no prices: " + section);
        };
    }

    private static SkuPrices with(SkuPrices prices, List<Change> changes) {
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        prices.hourly().forEach((market, byCores) -> hourly.put(market, new TreeMap<>(byCores)));
        for (Change change : changes) {
            if (change.place().isPrice()) {
                var there = hourly.computeIfAbsent(change.place().market(), market -> new TreeMap<>());
                if (change.after().isEmpty()) {
                    there.remove(change.place().cores());
                } else {
                    there.put(change.place().cores(), new BigDecimal(change.after()));
                }
            }
        }
        return new SkuPrices(hourly, with(prices.availableIn(), changes));
    }

    private static TreeSet<String> with(Set<String> markets, List<Change> changes) {
        var all = new TreeSet<>(markets);
        for (Change change : changes) {
            if (!change.place().isPrice()) {
                if (Boolean.parseBoolean(change.after())) {
                    all.add(change.place().market());
                } else {
                    all.remove(change.place().market());
                }
            }
        }
        return all;
    }
}
