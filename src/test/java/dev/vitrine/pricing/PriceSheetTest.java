package dev.vitrine.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Sku;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.pricing.PriceSheets.Change;
import dev.vitrine.pricing.PriceSheets.Outcome;
import dev.vitrine.pricing.PriceSheets.Reading;
import dev.vitrine.pricing.PriceSheets.Reading.Arrival;
import dev.vitrine.pricing.PriceSheets.Reason;
import dev.vitrine.pricing.PriceSheets.Refusal;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** The price book goes out as a workbook, opened here by POI as a spreadsheet would, and comes in again. */
@VitrineTest
class PriceSheetTest {
    private static final String SKU = ContentFixtures.HOURLY;

    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final PriceSheets sheets;
    private final MarketplaceLists lists;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;
    private final Set<Reason> refusedFor = EnumSet.noneOf(Reason.class);

    PriceSheetTest(World world, Offers offers, Drafts drafts, PriceSheets sheets, MarketplaceLists lists) {
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.sheets = sheets;
        this.lists = lists;
    }

    @BeforeEach
    void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
    }

    private byte[] export() {
        return world.in(publisher.id(), owner, () -> sheets.export(offer));
    }

    private Arrival read(byte[] file) {
        Reading reading = world.in(publisher.id(), owner, () -> sheets.read(offer, file));
        assertThat(reading).isInstanceOf(Arrival.class);
        return (Arrival) reading;
    }

    private Outcome apply(Arrival arrival) {
        return world.in(publisher.id(), owner, () -> sheets.apply(offer, arrival));
    }

    private OfferContent content() {
        return offers.draft(publisher.id(), owner, offer).content();
    }

    /** A workbook after somebody worked in it. */
    private static byte[] edited(byte[] file, Consumer<XSSFWorkbook> work) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            work.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(XSSFWorkbook workbook, String sheet, String market, String sku) {
        return StreamSupport.stream(workbook.getSheet(sheet).spliterator(), false)
                .filter(row ->
                        row.getCell(PriceSheet.MARKET).getStringCellValue().equals(market))
                .filter(row -> sku.isEmpty()
                        || row.getCell(PriceSheet.SKU).getStringCellValue().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private static Cell price(XSSFWorkbook workbook, String market, int cores) {
        Row head = workbook.getSheet("Prices").getRow(0);
        int column = IntStream.range(PriceSheet.PRICES.firstValue(), head.getLastCellNum())
                .filter(i -> head.getCell(i).getCellType() == CellType.NUMERIC
                        && head.getCell(i).getNumericCellValue() == cores)
                .findFirst()
                .orElseThrow();
        return row(workbook, "Prices", market, "standard").getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static Cell sold(XSSFWorkbook workbook, String market) {
        return row(workbook, "Markets", market, "").getCell(PriceSheet.MARKETS.firstValue());
    }

    private static Cell available(XSSFWorkbook workbook, String market) {
        return row(workbook, "Availability", market, "byol").getCell(PriceSheet.AVAILABILITY.firstValue());
    }

    private List<Reason> reasons(Consumer<XSSFWorkbook> work) {
        Arrival arrival = read(edited(export(), work));
        assertThat(arrival.changes()).isEmpty();
        List<Reason> reasons =
                arrival.refused().stream().map(Refusal::reason).distinct().toList();
        refusedFor.addAll(reasons);
        return reasons;
    }

    private void theirs(String market, int cores, String price) {
        SkuPrices before = content().prices(SKU);
        var hourly = new TreeMap<>(before.hourly());
        var there = new TreeMap<>(hourly.getOrDefault(market, Collections.emptySortedMap()));
        there.put(cores, new BigDecimal(price));
        hourly.put(market, there);
        offers.save(publisher.id(), owner, offer, SectionKey.prices(SKU), new SkuPrices(hourly, before.availableIn()));
    }

    @Test
    void no_cell_is_computed_and_every_price_is_a_number() throws IOException {
        int numbers = 0;
        int cells = 0;
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(export()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(4);
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells++;
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.NUMERIC) {
                            numbers++;
                        } else if (cell.getCellType() == CellType.STRING) {
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                        }
                    }
                }
            }
            assertThat(price(workbook, "us", 1).getNumericCellValue()).isEqualTo(0.05);
            assertThat(available(workbook, "fr").getStringCellValue()).isEqualTo("yes");
            assertThat(sold(workbook, "gb").getStringCellValue()).isEqualTo("no");
            assertThat(workbook.getSheet("Prices")
                            .isColumnHidden(PriceSheet.PRICES.firstValue()
                                    + lists.forRules().coreCounts().size()))
                    .isTrue();
        }
        int prices = content().prices(SKU).hourly().values().stream()
                .mapToInt(Map::size)
                .sum();
        assertThat(numbers).isEqualTo(prices + lists.forRules().coreCounts().size());
        Evidence.note(getClass(), "a workbook of " + cells + " cells: " + numbers + " numbers, 0 formulas");
    }

    @Test
    void a_workbook_that_comes_back_untouched_changes_nothing_even_when_a_program_saved_it() {
        for (byte[] file : List.of(export(), edited(export(), workbook -> {}))) {
            Arrival arrival = read(file);
            assertThat(arrival.changes()).isEmpty();
            assertThat(arrival.refused()).isEmpty();
            assertThat(arrival.same()).isGreaterThan(100);
        }
    }

    @Test
    void what_was_changed_is_shown_first_then_saved_together_and_can_be_taken_back() {
        OfferContent before = content();
        Map<SectionKey, Long> versions =
                offers.draft(publisher.id(), owner, offer).versions();
        Arrival arrival = read(edited(export(), workbook -> {
            price(workbook, "us", 1).setCellValue(0.1);
            price(workbook, "us", 2).setBlank();
            price(workbook, "gb", 4).setCellValue("0.2500");
            available(workbook, "us").setCellValue("NON");
            sold(workbook, "gb").setCellValue("yes");
        }));
        assertThat(arrival.refused()).isEmpty();
        assertThat(arrival.changes())
                .extracting(Change::place, Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        tuple(PricePlace.sold("gb"), "false", "true"),
                        tuple(PricePlace.available(ContentFixtures.BYOL, "us"), "true", "false"),
                        tuple(PricePlace.price(SKU, "gb", 4), "", "0.25"),
                        tuple(PricePlace.price(SKU, "us", 1), "0.05", "0.1"),
                        tuple(PricePlace.price(SKU, "us", 2), "0.1", ""));
        assertThat(content()).as("nothing is saved by looking").isEqualTo(before);

        var saved = (Outcome.Saved) apply(arrival);
        assertThat(saved.cells()).isEqualTo(5);
        OfferContent after = content();
        assertThat(after.prices(SKU).hourly().get("us").get(1)).isEqualTo(new BigDecimal("0.1"));
        assertThat(after.prices(SKU).hourly().get("us")).doesNotContainKey(2);
        assertThat(after.prices(SKU).hourly().get("gb")).containsOnly(Map.entry(4, new BigDecimal("0.25")));
        assertThat(after.prices(ContentFixtures.BYOL).availableIn()).containsExactly("fr");
        assertThat(after.pricing().markets()).containsExactly("fr", "gb", "us");
        var made = new TreeSet<SectionKey>();
        offers.draft(publisher.id(), owner, offer).versions().forEach((key, version) -> {
            if (!version.equals(versions.get(key))) {
                made.add(key);
            }
        });
        assertThat(made)
                .containsExactlyInAnyOrder(
                        SectionKey.PRICING, SectionKey.prices(SKU), SectionKey.prices(ContentFixtures.BYOL));

        var any = saved.versions().entrySet().iterator().next();
        SaveResult undone = world.in(publisher.id(), owner, () -> drafts.undo(offer, any.getKey(), any.getValue()));
        assertThat(undone).isInstanceOf(SaveResult.Saved.class);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void a_cell_that_changed_on_both_sides_is_refused_and_one_that_changed_in_the_draft_alone_stays() {
        byte[] file = edited(export(), workbook -> price(workbook, "us", 1).setCellValue(0.06));
        theirs("us", 1, "0.07");
        theirs("us", 2, "0.11");
        Arrival arrival = read(file);
        assertThat(arrival.changes()).isEmpty();
        assertThat(arrival.refused())
                .extracting(Refusal::reason, Refusal::market, Refusal::sku, Refusal::cores, Refusal::text)
                .containsExactly(
                        tuple(Reason.BOTH_CHANGED, "us", "standard", 1, "0.06"),
                        tuple(Reason.DRAFT_CHANGED, "us", "standard", 2, "0.1"));
    }

    @Test
    void what_changed_after_the_comparison_was_shown_keeps_everything_from_being_saved() {
        Arrival arrival = read(edited(export(), workbook -> {
            price(workbook, "us", 1).setCellValue(0.06);
            price(workbook, "fr", 1).setCellValue(0.08);
        }));
        theirs("us", 1, "0.07");
        OfferContent now = content();
        var overtaken = (Outcome.Overtaken) apply(arrival);
        assertThat(overtaken.arrival().refused()).extracting(Refusal::reason).containsExactly(Reason.BOTH_CHANGED);
        assertThat(overtaken.arrival().changes()).hasSize(1);
        assertThat(content()).isEqualTo(now);
        assertThat(apply(overtaken.arrival())).isInstanceOf(Outcome.Saved.class);
        assertThat(content().prices(SKU).hourly().get("fr").get(1)).isEqualTo(new BigDecimal("0.08"));
    }

    @Test
    void what_is_live_is_locked_and_what_is_new_is_free() {
        offers.goLive(publisher.id(), offer);
        Arrival arrival = read(edited(export(), workbook -> {
            assertThat(price(workbook, "us", 1).getCellStyle().getLocked()).isTrue();
            assertThat(price(workbook, "gb", 1).getCellStyle().getLocked()).isFalse();
            price(workbook, "us", 1).setCellValue(0.06);
            available(workbook, "fr").setCellValue("no");
            sold(workbook, "us").setCellValue("no");
            price(workbook, "gb", 1).setCellValue(0.09);
        }));
        assertThat(arrival.refused()).hasSize(3).allMatch(refusal -> refusal.reason() == Reason.LOCKED);
        assertThat(arrival.changes()).extracting(Change::place).containsExactly(PricePlace.price(SKU, "gb", 1));
        assertThat(apply(arrival)).isInstanceOf(Outcome.Saved.class);
    }

    @Test
    void each_cell_that_cannot_be_taken_in_has_its_reason() {
        assertThat(reasons(book -> price(book, "us", 1).setCellValue(-0.06))).containsExactly(Reason.NEGATIVE);
        assertThat(reasons(book -> price(book, "us", 1).setCellValue(0.123456789)))
                .containsExactly(Reason.TOO_MANY_DECIMALS);
        assertThat(reasons(book -> price(book, "us", 1).setCellValue(0.1 + 0.2)))
                .containsExactly(Reason.TOO_MANY_DIGITS);
        assertThat(reasons(book -> price(book, "us", 1).setCellValue("0,06"))).containsExactly(Reason.NOT_A_NUMBER);
        assertThat(reasons(book -> price(book, "us", 1).setCellValue(true))).containsExactly(Reason.NOT_A_NUMBER);
        assertThat(reasons(book -> price(book, "us", 1).setCellValue(2_000_000)))
                .containsExactly(Reason.LIMIT);
        assertThat(reasons(book -> available(book, "fr").setCellValue("perhaps")))
                .containsExactly(Reason.NOT_YES_OR_NO);
        assertThat(reasons(book -> row(book, "Prices", "us", "standard")
                        .getCell(PriceSheet.MARKET)
                        .setCellValue("atlantis")))
                .containsExactly(Reason.UNKNOWN_MARKET);
        assertThat(reasons(book -> row(book, "Prices", "us", "standard")
                        .getCell(PriceSheet.SKU)
                        .setCellValue("premium")))
                .containsExactly(Reason.UNKNOWN_SKU);
        assertThat(reasons(book -> row(book, "Prices", "us", "standard")
                        .getCell(PriceSheet.SKU)
                        .setCellValue("byol")))
                .containsExactly(Reason.OTHER_BILLING);
        assertThat(reasons(book -> row(book, "Prices", "gb", "standard")
                        .getCell(PriceSheet.MARKET)
                        .setCellValue("us")))
                .contains(Reason.REPEATED);
        assertThat(reasons(book -> {
                    row(book, "Prices", "us", "standard")
                            .getCell(PriceSheet.CURRENCY)
                            .setCellValue("EUR");
                    price(book, "us", 1).setCellValue(0.06);
                }))
                .containsExactly(Reason.WRONG_CURRENCY);
        assertThat(reasons(book -> {
                    book.getSheet("Prices")
                            .getRow(0)
                            .getCell(PriceSheet.PRICES.firstValue())
                            .setCellValue(3);
                    row(book, "Prices", "gb", "standard")
                            .getCell(PriceSheet.PRICES.firstValue(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .setCellValue(0.06);
                }))
                .contains(Reason.UNKNOWN_CORES);
        Evidence.note(getClass(), "cells refused for " + refusedFor.size() + " reasons of their own");
    }

    @Test
    void an_engineering_contact_takes_the_prices_out_but_not_in_and_a_stranger_neither() {
        byte[] file = export();
        Somebody engineer = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        assertThat(world.in(publisher.id(), engineer, () -> sheets.export(offer)))
                .isNotEmpty();
        assertThatThrownBy(() -> world.in(publisher.id(), engineer, () -> sheets.read(offer, file)))
                .isInstanceOf(AccessDeniedException.class);
        Arrival arrival = read(edited(file, book -> price(book, "us", 1).setCellValue(0.06)));
        assertThatThrownBy(() -> world.in(publisher.id(), engineer, () -> sheets.apply(offer, arrival)))
                .isInstanceOf(AccessDeniedException.class);
        Publisher other = world.publisher();
        Somebody stranger = world.member(other.id(), PublisherRole.OWNER);
        assertThatThrownBy(() -> world.in(other.id(), stranger, () -> sheets.export(offer)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> world.in(other.id(), stranger, () -> sheets.apply(offer, arrival)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_whole_book_of_50_skus_goes_out_and_in_with_one_section_for_each_sku_that_changes() {
        int skus = 50;
        var rules = lists.forRules();
        SortedMap<Integer, BigDecimal> byCores = new TreeMap<>();
        rules.coreCounts().forEach(cores -> byCores.put(cores, new BigDecimal("0.05").multiply(new BigDecimal(cores))));
        var hourly = new TreeMap<String, SortedMap<Integer, BigDecimal>>();
        rules.markets().keySet().forEach(market -> hourly.put(market, byCores));
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < skus; i++) {
            String key = "n" + i;
            edits.add(new Edit(SectionKey.sku(key), 0, new Sku("sku-" + i, Sku.Billing.HOURLY, Sku.Trial.NONE, false)));
            edits.add(new Edit(SectionKey.prices(key), 0, new SkuPrices(hourly, new TreeSet<>())));
        }
        edits.add(new Edit(
                SectionKey.PRICING,
                1,
                new Pricing("us", new TreeSet<>(rules.markets().keySet()))));
        assertThat(world.in(publisher.id(), owner, () -> drafts.saveAll(offer, edits)))
                .isInstanceOf(SaveResult.Saved.class);

        long start = System.nanoTime();
        byte[] file = export();
        long exported = System.nanoTime();
        byte[] changed = edited(file, workbook -> {
            for (Row row : workbook.getSheet("Prices")) {
                if (row.getRowNum() > 0
                        && row.getCell(PriceSheet.SKU).getStringCellValue().matches("sku-[12]")) {
                    row.getCell(PriceSheet.PRICES.firstValue()).setCellValue(1);
                }
            }
        });
        long edited = System.nanoTime();
        Arrival arrival = read(changed);
        long read = System.nanoTime();
        assertThat(arrival.refused()).isEmpty();
        assertThat(arrival.changes()).hasSize(2 * rules.markets().size());

        var one = new Arrival(arrival.skus(), arrival.changes().subList(0, 1), List.of(), 0);
        int forOne = statements(one);
        var rest = new Arrival(
                arrival.skus(), arrival.changes().subList(1, arrival.changes().size()), List.of(), 0);
        int forAll = statements(rest);
        assertThat(forAll).as("statements do not grow with cells").isLessThanOrEqualTo(forOne + 4);
        Evidence.note(
                getClass(),
                skus + " SKUs, " + rules.markets().size() + " markets, "
                        + rules.coreCounts().size()
                        + " core counts: workbook of " + file.length / 1024 + " KiB written in "
                        + (exported - start) / 1_000_000 + " ms, read and compared in "
                        + (read - edited) / 1_000_000 + " ms; " + forOne + " statements to save one cell, " + forAll
                        + " to save " + rest.changes().size() + " cells of 2 SKUs");
    }

    private int statements(Arrival arrival) {
        return world.in(publisher.id(), owner, () -> {
            List<String> heard = CountedStatements.of(
                    () -> assertThat(sheets.apply(offer, arrival)).isInstanceOf(Outcome.Saved.class));
            return heard.size();
        });
    }
}
