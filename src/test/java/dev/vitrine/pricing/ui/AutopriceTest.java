package dev.vitrine.pricing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.Sku;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.pricing.Autoprice;
import dev.vitrine.pricing.Autoprice.Outcome;
import dev.vitrine.pricing.Autoprice.Rate;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Autoprice over 100 markets, 20 core counts and 50 SKUs: what it makes, what a save writes, what a page holds. */
@VitrineTest
class AutopriceTest {
    private static final int MARKETS = 100;
    private static final int CORES = 20;
    private static final int SKUS = 50;
    private static final String BASE = "us";
    private static final String MARK = "grand-";

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final MarketplaceLists lists;
    private final JdbcTemplate database;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;

    AutopriceTest(
            ApplicationContext application,
            World world,
            Offers offers,
            Drafts drafts,
            MarketplaceLists lists,
            JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.lists = lists;
        this.database = database;
    }

    @BeforeEach
    void a_great_offer() {
        int more = MARKETS - lists.markets().size();
        for (int i = 0; i < more; i++) {
            database.update(
                    "INSERT INTO market (id, name_fr, name_en, currency, decimals, operator_remits_tax)"
                            + " VALUES (?, ?, ?, ?, 3, true)",
                    MARK + i,
                    "Marché " + i,
                    "Market " + i,
                    i % 2 == 0 ? "EUR" : "SEK");
        }
        listsAre(MARKETS);
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
        world.in(publisher.id(), owner, () -> drafts.saveAll(offer, skus()));
    }

    @AfterEach
    void as_before() {
        Window.close();
        int before = MARKETS - database.update("DELETE FROM market WHERE id LIKE ?", MARK + "%");
        listsAre(before);
    }

    /** Other nodes see within seconds that the lists were changed, and so does this one. */
    private void listsAre(int markets) {
        database.update("UPDATE list_state SET changes = changes + 1");
        Instant end = Instant.now().plusSeconds(30);
        while (lists.markets().size() != markets) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static List<Edit> skus() {
        return IntStream.range(0, SKUS)
                .boxed()
                .flatMap(i -> Stream.of(new Edit(
                        SectionKey.sku("g" + i), 0, new Sku("grand-" + i, Sku.Billing.HOURLY, Sku.Trial.NONE, false))))
                .toList();
    }

    private List<Edit> basePrices() {
        var cores = lists.forRules().coreCounts();
        return IntStream.range(0, SKUS)
                .mapToObj(i -> {
                    SortedMap<Integer, BigDecimal> prices = cores.stream()
                            .collect(Collectors.toMap(
                                    count -> count,
                                    count -> new BigDecimal(10 + i)
                                            .movePointLeft(3)
                                            .multiply(BigDecimal.valueOf(count)),
                                    (a, b) -> a,
                                    TreeMap::new));
                    return new Edit(
                            SectionKey.prices("g" + i),
                            0,
                            new SkuPrices(new TreeMap<>(Map.of(BASE, prices)), new TreeSet<>()));
                })
                .toList();
    }

    private Map<String, Rate> rates() {
        return lists.exchangeRates().stream()
                .collect(Collectors.toMap(
                        MarketplaceLists.ExchangeRate::currency, rate -> new Rate(rate.perEuro(), rate.step())));
    }

    /** All that was chosen: the 50 SKUs, all core counts, all markets. */
    private AutopriceDraft everything(PriceBook book) {
        var markets = lists.entries(MarketplaceLists.Kind.MARKET, Locale.ENGLISH);
        var draft = AutopriceDraft.start(book, markets);
        draft.skus().removeIf(sku -> !sku.startsWith("g"));
        draft.markets().addAll(lists.markets().keySet());
        draft.base(BASE);
        return draft;
    }

    private final List<String> figures = new ArrayList<>();

    private <T> T timed(String what, Supplier<T> work) {
        Instant start = Instant.now();
        T done = work.get();
        figures.add(what + " " + Duration.between(start, Instant.now()).toMillis() + " ms");
        return done;
    }

    private Map<String, Integer> versions() {
        var versions = new TreeMap<String, Integer>();
        database.query(
                "SELECT section_key, count(*) AS times FROM section_version WHERE tenant_id = ? AND offer_id = ?"
                        + " GROUP BY section_key",
                row -> {
                    versions.put(row.getString("section_key"), row.getInt("times"));
                },
                publisher.id().value(),
                offer.value());
        return versions;
    }

    /** The sections that have more versions now than before. */
    private static Map<String, Integer> written(Map<String, Integer> before, Map<String, Integer> now) {
        var written = new TreeMap<String, Integer>();
        now.forEach((section, times) -> {
            int more = times - before.getOrDefault(section, 0);
            if (more > 0) {
                written.put(section, more);
            }
        });
        return written;
    }

    @Test
    void a_hundred_thousand_prices_are_previewed_saved_and_changed_section_by_section() {
        world.in(publisher.id(), owner, () -> drafts.saveAll(offer, basePrices()));
        world.in(publisher.id(), owner, () -> {
            PriceBook book = timed("open", () -> new PriceBook(drafts, offer));
            AutopriceDraft wanted = everything(book);
            Autoprice.Result result = timed("preview", () -> book.autoprice(wanted, rates()));
            assertThat(result.cells()).hasSize((MARKETS - 1) * CORES * SKUS);
            assertThat(result.count(Outcome.ADDED)).isEqualTo((long) (MARKETS - 1) * CORES * SKUS);
            assertThat(result.prices()).hasSize(SKUS);

            timed("put into the form", () -> {
                book.take(result, wanted);
                return book.missing() + book.dirty();
            });
            timed("one change judged", () -> {
                book.price("g0", "fr", 1, new BigDecimal("0.5"));
                return book.dirty() + book.missing() + book.findings("fr").size();
            });
            var before = versions();
            List<String> statements = CountedStatements.of(
                    () -> timed("save", () -> assertThat(book.save()).isInstanceOf(SaveResult.Saved.class)));
            Map<String, Integer> written = written(before, versions());
            assertThat(written.keySet().stream().filter(section -> section.contains("/g")))
                    .hasSize(SKUS);
            assertThat(written).hasSize(SKUS + 1).containsKey("pricing").containsValue(1);
            assertThat(audited(statements)).as("each section that was saved").isEqualTo(SKUS + 1);
            assertThat(beside(statements)).as("whatever the number of sections").isLessThan(20);

            one_price_later(beside(statements));
            return null;
        });
    }

    private static long audited(List<String> statements) {
        return statements.stream()
                .filter(sql -> sql.startsWith("insert into audit_entry"))
                .count();
    }

    /** Beside the audit record, and the rights that are read once for each request, whatever it does. */
    private static int beside(List<String> statements) {
        return (int) statements.stream()
                .filter(sql -> !sql.startsWith("insert into audit_entry") && !sql.startsWith("select 'PERSON'"))
                .filter(sql -> !sql.startsWith("insert ignore into audit_field")) // its index
                .count();
    }

    private void one_price_later(int statementsOfAll) {
        PriceBook book = timed("open when priced", () -> new PriceBook(drafts, offer));
        int missing = timed("missing counted", () -> book.missing());
        assertThat(missing).isEqualTo(MARKETS * CORES - 2 * CORES);
        var before = versions();
        book.price("g7", "fr", 416, new BigDecimal("99.5"));
        List<String> statements = CountedStatements.of(
                () -> assertThat(timed("save of one price", book::save)).isInstanceOf(SaveResult.Saved.class));
        Map<String, Integer> written = written(before, versions());
        assertThat(written).hasSize(1).containsValue(1);
        assertThat(written.keySet()).first().asString().contains("g7");
        Evidence.note(
                AutopriceTest.class,
                MARKETS + " markets, " + CORES + " core counts, " + SKUS + " SKUs: " + String.join(", ", figures));
        Evidence.note(
                AutopriceTest.class,
                "the save wrote " + (SKUS + 1) + " sections (" + SKUS + " SKUs and the markets) in " + statementsOfAll
                        + " statements beside the audit record; one price later wrote " + written.size() + " in "
                        + beside(statements));
    }

    @Test
    void the_page_and_the_preview_hold_only_what_is_shown() {
        world.in(publisher.id(), owner, () -> drafts.saveAll(offer, basePrices()));
        String page = "p/" + publisher.slug() + "/offers/" + offer + "/pricing";
        timed("page", () -> {
            Window.open(
                    application,
                    owner,
                    page + "?autoprice=4&markets="
                            + String.join(",", lists.markets().keySet()));
            return null;
        });
        int chosen = (MARKETS - 1) * CORES * SKUS;
        assertThat(GridKt._size(Window.grid()))
                .as("the other hourly SKU and the BYOL SKU too")
                .isGreaterThan(chosen);
        timed("finish", () -> {
            _click(_find(
                            Button.class,
                            spec -> spec.withPredicate(
                                    button -> Window.text(button).startsWith("Finish")))
                    .getFirst());
            return null;
        });
        assertThat(_get(PriceGrid.class).shown()).as("cells of one market").hasSize(CORES * (SKUS + 1));
        timed("one price typed", () -> {
            Cells.at("g0", BASE, 1).type("0.04");
            return null;
        });
        assertThat(Cells.at("g0", BASE, 1).text()).isEqualTo("0.04");
        long components = components(_get(PricingView.class));
        assertThat(components).isLessThan(3000);
        Evidence.note(
                AutopriceTest.class,
                "the page of an offer with " + (chosen + CORES * SKUS) + " prices holds " + components + " components: "
                        + String.join(", ", figures));
    }

    private static long components(Component of) {
        return 1 + of.getChildren().mapToLong(AutopriceTest::components).sum();
    }

    @Test
    void a_live_offer_of_that_size_opens_and_is_judged_too() {
        world.in(publisher.id(), owner, () -> {
            drafts.saveAll(offer, basePrices());
            PriceBook book = new PriceBook(drafts, offer);
            AutopriceDraft wanted = everything(book);
            book.take(book.autoprice(wanted, rates()), wanted);
            return assertThat(book.save()).isInstanceOf(SaveResult.Saved.class);
        });
        offers.goLive(publisher.id(), offer);
        world.in(publisher.id(), owner, () -> {
            PriceBook book = timed("open", () -> new PriceBook(drafts, offer));
            AutopriceDraft wanted = everything(book);
            wanted.overwrite(true);
            Autoprice.Result result = timed("preview", () -> book.autoprice(wanted, rates()));
            assertThat(result.count(Outcome.KEPT_LOCKED)).isEqualTo((long) (MARKETS - 1) * CORES * SKUS);
            assertThat(result.changes()).isZero();
            assertThat(result.prices()).isEmpty();
            timed("one change judged", () -> {
                book.base("fr");
                return book.dirty() + book.missing() + book.findings("fr").size();
            });
            assertThat(((Pricing) book.section(SectionKey.PRICING)).baseMarket())
                    .isEqualTo("fr");
            Evidence.note(AutopriceTest.class, "all of it live: " + String.join(", ", figures));
            return null;
        });
    }
}
