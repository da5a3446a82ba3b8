package dev.vitrine.pricing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Pricing;
import dev.vitrine.content.SkuPrices;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** View summary and changes, and the procedure to revert prices to production values (portal-2016.md 3.2). */
@VitrineTest
@SuppressWarnings({"unchecked", "rawtypes"})
class PriceChangesViewTest {
    private static final String SKU = ContentFixtures.HOURLY;

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;
    private OfferContent live;

    PriceChangesViewTest(ApplicationContext application, World world, Offers offers) {
        this.application = application;
        this.world = world;
        this.offers = offers;
    }

    @BeforeEach
    void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
        live = content();
        offers.goLive(publisher.id(), offer);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private void open(Somebody person, String query) {
        Window.open(application, person, "p/" + publisher.slug() + "/offers/" + offer + "/pricing/changes" + query);
    }

    private OfferContent content() {
        return offers.draft(publisher.id(), owner, offer).content();
    }

    private void sellInBritain(String price) {
        offers.save(
                publisher.id(),
                owner,
                offer,
                SectionKey.PRICING,
                new Pricing("us", new TreeSet<>(List.of("fr", "gb", "us"))));
        SkuPrices before = content().prices(SKU);
        var hourly = new TreeMap<>(before.hourly());
        var there = new TreeMap<>(hourly.getOrDefault("gb", Collections.emptySortedMap()));
        there.put(1, new BigDecimal(price));
        there.put(2, new BigDecimal(price));
        hourly.put("gb", there);
        offers.save(publisher.id(), owner, offer, SectionKey.prices(SKU), new SkuPrices(hourly, before.availableIn()));
    }

    private static int rows() {
        return _find(Grid.class).isEmpty() ? 0 : GridKt._size(_get(Grid.class));
    }

    private static void press(String words) {
        _click(_find(Button.class).stream()
                .filter(button -> Window.text(button).startsWith(words))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void without_a_difference_it_says_that_the_prices_equal_production() {
        open(owner, "");
        assertThat(Window.page()).contains("the prices of the draft equal those in production");
        assertThat(_get(Select.class, spec -> spec.withLabel("View version")).getValue())
                .isEqualTo("draft");
        assertThat(_get(Select.class, spec -> spec.withLabel("Compare with")).getValue())
                .isEqualTo("live");
        assertThat(rows()).isZero();
        assertThat(_find(Button.class, spec -> spec.withText("Revert all prices to production values")))
                .isEmpty();
    }

    @Test
    void everything_is_shown_when_asked_and_by_market_and_sku() {
        int cores = offers.draft(publisher.id(), owner, offer)
                .marketplace()
                .coreCounts()
                .size();
        open(owner, "?show=all");
        assertThat(rows()).isEqualTo(2 * cores + 2 + 2);
        Window.close();
        open(owner, "?show=all&market=us&sku=" + SKU);
        assertThat(rows()).isEqualTo(cores);
    }

    @Test
    void a_new_market_and_its_prices_are_told_and_one_cell_one_sku_or_all_go_back() {
        sellInBritain("0.09");
        open(owner, "");
        assertThat(Window.page()).contains("Market added: United Kingdom", "3 cells differ");
        assertThat(rows()).isEqualTo(3);

        var back = (Button) GridKt._getCellComponent(_get(Grid.class), 1, ChangesTable.WAY);
        assertThat(back.getAriaLabel()).contains("Revert standard, United Kingdom, 1 core to the production value");
        _click(back);
        _click(_find(_get(Dialog.class), Button.class).stream()
                .filter(button -> Window.text(button).startsWith("Revert"))
                .findFirst()
                .orElseThrow());
        assertThat(content().prices(SKU).hourly().get("gb")).containsOnlyKeys(2);
        assertThat(rows()).isEqualTo(2);

        press("Revert all prices to production values");
        assertThat(content().pricing()).isEqualTo(live.pricing());
        assertThat(content().prices(SKU)).isEqualTo(live.prices(SKU));
        assertThat(Window.page()).contains("the prices of the draft equal those in production");
    }

    @Test
    void a_price_that_was_edited_before_it_was_locked_goes_back_to_production() {
        offers.save(publisher.id(), owner, offer, SectionKey.PRICING, live.pricing());
        sellInBritain("0.09");
        offers.goLive(publisher.id(), offer);
        OfferContent now = content();
        open(owner, "");
        assertThat(Window.page()).contains("the prices of the draft equal those in production");
        assertThat(now.prices(SKU).hourly()).containsKey("gb");
    }

    @Test
    void who_reads_sees_the_differences_without_a_way_back() {
        sellInBritain("0.09");
        open(world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT), "");
        assertThat(rows()).isEqualTo(3);
        assertThat(_find(Button.class).stream().map(Window::text)).noneMatch(text -> text.startsWith("Revert"));
    }

    @Test
    void any_two_revisions_are_compared_and_a_state_that_is_not_there_is_not_found() {
        sellInBritain("0.09");
        offers.goLive(publisher.id(), offer);
        open(owner, "?version=r2&with=r1");
        assertThat(rows()).isEqualTo(3);
        Window.close();
        open(owner, "?version=r9");
        assertThat(Window.page()).contains("This page does not exist");
    }
}
