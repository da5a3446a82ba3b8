package dev.vitrine.pricing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Keeping;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@VitrineTest
class PricingViewTest {
    private static final String SKU = ContentFixtures.HOURLY;

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;

    PricingViewTest(ApplicationContext application, World world, Offers offers, Drafts drafts) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
    }

    @BeforeEach
    void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private void open(Somebody person, String rest) {
        Window.open(application, person, "p/" + publisher.slug() + "/offers/" + offer + "/pricing" + rest);
    }

    private Draft draft() {
        return offers.draft(publisher.id(), owner, offer);
    }

    private static Cells.Cell price(String market, int cores) {
        return Cells.at(SKU, market, cores);
    }

    private static Checkbox sold(String market) {
        return Window.byId(Checkbox.class, "pricing:markets[" + market + "]");
    }

    private static void openMarket(String name) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Window.text(button).startsWith(name))
                .findFirst()
                .orElseThrow());
    }

    private static void save() {
        _click(saveButton().getFirst());
    }

    private static List<Button> saveButton() {
        return _find(Button.class).stream()
                .filter(candidate -> Window.text(candidate).startsWith("Save"))
                .toList();
    }

    @Test
    void a_price_is_changed_exactly_and_taken_back() {
        open(owner, "");
        assertThat(price("us", 1).text()).as("base market first").isEqualTo("0.05");
        price("us", 1).type("0.125");
        save();
        assertThat(draft().content().prices(SKU).hourly().get("us").get(1)).isEqualTo(new BigDecimal("0.125"));
        _click(_find(Button.class).stream()
                .filter(candidate -> Window.text(candidate).contains("Undo"))
                .findFirst()
                .orElseThrow());
        assertThat(draft().content().prices(SKU).hourly().get("us").get(1)).isEqualTo(new BigDecimal("0.05"));
        assertThat(price("us", 1).text()).isEqualTo("0.05");
    }

    /** No list has had seven cores: to the page it is as a count that was retired. */
    @Test
    void the_prices_of_a_retired_core_count_stay_in_sight_and_are_asked_for_nowhere() {
        int cores = draft().marketplace().coreCounts().size();
        world.in(
                publisher.id(),
                owner,
                () -> drafts.saveAll(offer, draft -> {
                    var hourly = new TreeMap<>(draft.content().prices(SKU).hourly());
                    var there = new TreeMap<>(hourly.get("us"));
                    there.put(7, new BigDecimal("0.35"));
                    hourly.put("us", there);
                    var key = SectionKey.prices(SKU);
                    return List.of(new Drafts.Edit(
                            key,
                            draft.versions().get(key),
                            new SkuPrices(hourly, draft.content().prices(SKU).availableIn())));
                }));
        open(owner, "");
        assertThat(price("us", 7).text()).isEqualTo("0.35");
        assertThat(Window.page()).contains("no prices missing");
        enter(sold("gb"), true);
        assertThat(Window.page()).contains(cores + " prices missing");
    }

    @Test
    void a_new_market_lacks_all_its_prices_until_they_are_filled_from_one() {
        open(owner, "");
        enter(sold("gb"), true);
        int cores = draft().marketplace().coreCounts().size();
        assertThat(Window.page()).contains(cores + " prices missing");
        openMarket("United Kingdom");
        price("gb", 2).type("0.09");
        Cells.complete(0);
        assertThat(price("gb", 1).text()).isEqualTo("0.045");
        assertThat(price("gb", 416).text()).isEqualTo("18.72");
        assertThat(Window.page()).contains("3 markets, no prices missing");
        save();
        Draft saved = draft();
        assertThat(saved.content().pricing().markets()).containsExactly("fr", "gb", "us");
        assertThat(saved.content().prices(SKU).hourly().get("gb")).hasSize(cores);
        assertThat(saved.content().prices(SKU).hourly().get("gb").get(1)).isEqualTo(new BigDecimal("0.045"));
    }

    @Test
    void what_was_not_saved_stays_when_another_market_is_opened() {
        open(owner, "");
        price("us", 1).type("0.06");
        openMarket("France");
        price("fr", 1).type("0.07");
        openMarket("United States");
        assertThat(price("us", 1).text()).isEqualTo("0.06");
        save();
        assertThat(draft().content().prices(SKU).hourly().get("us").get(1)).isEqualTo(new BigDecimal("0.06"));
        assertThat(draft().content().prices(SKU).hourly().get("fr").get(1)).isEqualTo(new BigDecimal("0.07"));
    }

    @Test
    void what_is_no_price_is_said_at_the_field_and_keeps_everything_from_being_saved() {
        open(owner, "");
        price("us", 2).type("0.3");
        price("us", 1).type("0,125");
        assertThat(price("us", 1).look().problem()).isNotEmpty();
        assertThat(price("us", 1).look().problem()).contains("with a point before the decimals");
        assertThat(price("us", 1).text()).as("stays as it was written").isEqualTo("0,125");
        save();
        assertThat(Window.page()).contains("one price is not a number");
        assertThat(draft().content().prices(SKU).hourly().get("us").get(2)).isEqualTo(new BigDecimal("0.1"));
        price("us", 1).type("0.125");
        save();
        assertThat(draft().content().prices(SKU).hourly().get("us").get(2)).isEqualTo(new BigDecimal("0.3"));
    }

    @Test
    void more_decimals_than_the_currency_has_are_found_at_the_field() {
        open(owner, "");
        price("us", 1).type("0.12345");
        assertThat(price("us", 1).look().problem()).isNotEmpty();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void the_base_market_is_chosen_and_must_be_sold_in() {
        open(owner, "");
        Select<String> base = _get(Select.class, spec -> spec.withLabel("Base market"));
        enter(base, "gb");
        assertThat(base.isInvalid()).isTrue();
        enter(sold("gb"), true);
        assertThat(base.isInvalid()).isFalse();
        enter(base, "fr");
        save();
        assertThat(draft().content().pricing().baseMarket()).isEqualTo("fr");
    }

    @Test
    void byol_skus_are_made_available_market_by_market_or_in_all() {
        offers.save(
                publisher.id(),
                owner,
                offer,
                SectionKey.prices(ContentFixtures.BYOL),
                new SkuPrices(new TreeMap<>(), new TreeSet<>()));
        open(owner, "/fr");
        Checkbox available = Window.byId(Checkbox.class, "pricing/" + ContentFixtures.BYOL + ":availableIn[fr]");
        enter(available, true);
        save();
        assertThat(draft().content().prices(ContentFixtures.BYOL).availableIn()).containsExactly("fr");
        _click(_get(Button.class, spec -> spec.withText("In all markets sold in")));
        save();
        assertThat(draft().content().prices(ContentFixtures.BYOL).availableIn()).containsExactly("fr", "us");
    }

    @Test
    void what_is_live_is_locked_and_a_new_market_is_free() {
        offers.goLive(publisher.id(), offer);
        open(owner, "/us");
        assertThat(price("us", 1).look().locked()).isTrue();
        assertThat(sold("us").isReadOnly()).isTrue();
        assertThat(Window.byId(Checkbox.class, "pricing/" + ContentFixtures.BYOL + ":availableIn[us]")
                        .isReadOnly())
                .isTrue();
        assertThat(Window.page()).contains("Locked since");
        assertThat(sold("gb").isReadOnly()).isFalse();
        _click(_get(Button.class, spec -> spec.withText("Untick all")));
        assertThat(sold("us").getValue()).isTrue();
        enter(sold("gb"), true);
        save();
        assertThat(draft().content().pricing()).isEqualTo(new Pricing("us", new TreeSet<>(List.of("fr", "gb", "us"))));
        openMarket("United Kingdom");
        assertThat(price("gb", 1).look().locked()).isFalse();
    }

    @Test
    void two_people_who_price_different_markets_both_keep_their_prices() {
        open(owner, "/us");
        SkuPrices before = draft().content().prices(SKU);
        var hourly = new TreeMap<>(before.hourly());
        var france = new TreeMap<>(hourly.get("fr"));
        france.put(1, new BigDecimal("0.99"));
        hourly.put("fr", france);
        offers.save(publisher.id(), owner, offer, SectionKey.prices(SKU), new SkuPrices(hourly, before.availableIn()));
        price("us", 1).type("0.11");
        save();
        SkuPrices after = draft().content().prices(SKU);
        assertThat(after.hourly().get("fr").get(1)).isEqualTo(new BigDecimal("0.99"));
        assertThat(after.hourly().get("us").get(1)).isEqualTo(new BigDecimal("0.11"));
    }

    @Test
    void two_prices_of_one_field_are_chosen_from_again_when_a_third_is_saved_meanwhile() {
        open(owner, "/us");
        price("us", 1).type("0.11");
        theirs("us", "0.22");
        save();
        assertThat(Window.text(_get(Dialog.class))).contains("0.05", "0.11", "0.22", "Saved by Someone");
        theirs("us", "0.33");
        _click(_get(Button.class, spec -> spec.withText("Save the result")));
        assertThat(draft().content().prices(SKU).hourly().get("us").get(1)).isEqualTo(new BigDecimal("0.33"));
        assertThat(price("us", 1).text()).isEqualTo("0.11");
        _click(_get(Button.class, spec -> spec.withText("Save the result")));
        assertThat(draft().content().prices(SKU).hourly().get("us").get(1)).isEqualTo(new BigDecimal("0.11"));
    }

    @Test
    void prices_that_were_not_saved_are_offered_again_with_all_their_sections() {
        open(owner, "/us");
        price("us", 1).type("0.11");
        enter(sold("gb"), true);
        Window.close();
        theirs("fr", "0.99");
        open(owner, "/us");
        assertThat(price("us", 1).text()).isEqualTo("0.05");
        assertThat(Window.text(_get(Keeping.class))).contains("2 fields");
        _click(_get(Button.class, spec -> spec.withText("Put it back")));
        assertThat(price("us", 1).text()).isEqualTo("0.11");
        assertThat(sold("gb").getValue()).isTrue();
        save();
        SkuPrices after = draft().content().prices(SKU);
        assertThat(after.hourly().get("us").get(1)).isEqualTo(new BigDecimal("0.11"));
        assertThat(after.hourly().get("fr").get(1)).isEqualTo(new BigDecimal("0.99"));
        assertThat(draft().content().pricing().markets()).contains("gb");
        Window.close();
        open(owner, "/us");
        assertThat(_find(Keeping.class)).isEmpty();
    }

    @Test
    void the_prices_of_a_sku_that_was_removed_meanwhile_can_be_copied() {
        open(owner, "/us");
        price("us", 1).type("0.11");
        var key = SectionKey.sku(SKU);
        world.in(
                publisher.id(),
                owner,
                () -> drafts.save(offer, new Drafts.Edit(key, draft().versions().get(key), null)));
        save();
        assertThat(_get(Dialog.class).getHeaderTitle()).contains("was removed");
        assertThat(Window.text(_get(Dialog.class))).contains("0.11");
    }

    @Test
    void prices_follow_a_colleague_while_nothing_is_being_written() {
        open(owner, "/us");
        theirs("us", "0.22");
        Instant end = Instant.now().plusSeconds(10);
        while (!price("us", 1).text().equals("0.22")) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            MockVaadin.clientRoundtrip(false);
        }
    }

    /** A colleague saves a price for one core. */
    private void theirs(String market, String price) {
        SkuPrices before = draft().content().prices(SKU);
        var hourly = new TreeMap<>(before.hourly());
        var there = new TreeMap<>(hourly.get(market));
        there.put(1, new BigDecimal(price));
        hourly.put(market, there);
        var prices = new SkuPrices(hourly, before.availableIn());
        offers.save(
                publisher.id(),
                world.member(publisher.id(), PublisherRole.PUBLISHER),
                offer,
                SectionKey.prices(SKU),
                prices);
    }

    @Test
    void a_block_from_a_spreadsheet_is_pasted_and_what_is_no_price_stays_where_it_was_put() {
        open(owner, "/fr");
        Cells.paste(price("fr", 1), "0,11 €\n0,22\nn/a\n1\u202f234,50\n");
        assertThat(price("fr", 1).text()).isEqualTo("0.11");
        assertThat(price("fr", 2).text()).isEqualTo("0.22");
        assertThat(price("fr", 4).text()).isEqualTo("n/a");
        assertThat(price("fr", 4).look().problem()).isNotEmpty();
        assertThat(price("fr", 6).text()).isEqualTo("1234.50");
        openMarket("United States");
        save();
        assertThat(Window.page()).contains("one price is not a number");
        assertThat(price("fr", 4).text()).as("led back to it").isEqualTo("n/a");
        price("fr", 4).type("0.44");
        save();
        assertThat(draft().content().prices(SKU).hourly().get("fr"))
                .containsEntry(1, new BigDecimal("0.11"))
                .containsEntry(4, new BigDecimal("0.44"))
                .containsEntry(6, new BigDecimal("1234.5"));
    }

    @Test
    void a_price_that_is_too_high_to_be_saved_is_shown_wherever_it_stands() {
        open(owner, "/fr");
        price("fr", 1).type("2000000");
        openMarket("United States");
        save();
        assertThat(price("fr", 1).look().problem()).isNotEmpty();
        assertThat(draft().content().prices(SKU).hourly().get("fr").get(1)).isEqualTo(new BigDecimal("0.04"));
    }

    @Test
    void a_pasted_block_leaves_live_prices_and_says_so() {
        offers.goLive(publisher.id(), offer);
        open(owner, "/us");
        Cells.paste(price("us", 1), "9\n8");
        assertThat(price("us", 1).text()).isEqualTo("0.05");
        assertThat(Window.page()).contains("2 live prices kept");
    }

    @Test
    void the_prices_of_one_sku_stand_in_all_its_markets() {
        open(owner, "?sku=" + SKU);
        price("us", 1).type("0.06");
        price("fr", 1).type("0.07");
        enter(sold("gb"), true);
        save();
        assertThat(draft().content().prices(SKU).hourly().get("us")).containsEntry(1, new BigDecimal("0.06"));
        assertThat(draft().content().prices(SKU).hourly().get("fr")).containsEntry(1, new BigDecimal("0.07"));
        assertThat(price("gb", 1).look().missing()).isTrue();
    }

    @Test
    void where_a_byol_sku_may_be_had_is_toggled_for_all_markets() {
        open(owner, "?sku=" + ContentFixtures.BYOL);
        Checkbox all = _get(Checkbox.class, spec -> spec.withLabel("Toggle all"));
        assertThat(all.getValue()).isTrue();
        enter(all, false);
        save();
        assertThat(draft().content().prices(ContentFixtures.BYOL).availableIn()).isEmpty();
        enter(_get(Checkbox.class, spec -> spec.withLabel("Toggle all")), true);
        save();
        assertThat(draft().content().prices(ContentFixtures.BYOL).availableIn()).containsExactly("fr", "us");
    }

    @Test
    void an_engineering_contact_and_a_marketing_editor_read() {
        for (PublisherRole role : List.of(PublisherRole.ENGINEERING_CONTACT, PublisherRole.MARKETING_EDITOR)) {
            open(world.member(publisher.id(), role), "/us");
            price("us", 1).type("0.99");
            assertThat(price("us", 1).text()).isEqualTo("0.05");
            assertThat(sold("gb").isReadOnly()).isTrue();
            assertThat(saveButton()).isEmpty();
            assertThat(_find(Button.class, spec -> spec.withText("Tick all"))).isEmpty();
            Window.close();
        }
    }

    @Test
    void a_foreign_offer_and_a_missing_market_are_not_found() {
        Publisher other = world.publisher();
        Somebody stranger = world.member(other.id(), PublisherRole.OWNER);
        Window.open(application, stranger, "p/" + other.slug() + "/offers/" + offer + "/pricing");
        assertThat(Window.page()).contains("This page does not exist").doesNotContain("standard");
        Window.close();
        open(owner, "/atlantis");
        assertThat(Window.page()).contains("This page does not exist");
    }
}
