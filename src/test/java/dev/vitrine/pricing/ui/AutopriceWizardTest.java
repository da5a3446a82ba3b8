package dev.vitrine.pricing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@VitrineTest
class AutopriceWizardTest {
    private static final String SKU = ContentFixtures.HOURLY;

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;

    AutopriceWizardTest(ApplicationContext application, World world, Offers offers) {
        this.application = application;
        this.world = world;
        this.offers = offers;
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

    private void open(String rest) {
        Window.open(application, owner, "p/" + publisher.slug() + "/offers/" + offer + "/pricing" + rest);
    }

    private Draft draft() {
        return offers.draft(publisher.id(), owner, offer);
    }

    private static void press(String label) {
        _click(button(label));
        MockVaadin.clientRoundtrip(false);
    }

    private static TextField field(String label) {
        return _find(TextField.class).stream()
                .filter(field -> field.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String label) {
        return _find(Button.class).stream()
                .filter(button -> Window.text(button).startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private static Checkbox box(String label) {
        return _get(Checkbox.class, spec -> spec.withLabel(label));
    }

    private static int previewed() {
        return GridKt._size(Window.grid());
    }

    @Test
    void four_pages_lead_from_the_base_market_to_prices_in_the_form() {
        open("");
        press("Autoprice");
        assertThat(Window.page())
                .contains("Autoprice other markets based on prices in United States", "20 of 20 prices");
        press("Next");
        assertThat(box("standard").getValue()).isTrue();
        enter(box("416 cores"), false);
        press("Next");
        assertThat(Window.page()).contains("new market", "tax remitted by Cumulia");
        enter(box("United Kingdom"), true);
        press("Next");
        int cores = draft().marketplace().coreCounts().size();
        assertThat(previewed()).as("all but one, and one availability").isEqualTo(cores);
        assertThat(Window.page()).contains("added: " + cores, "kept (has a price): " + (cores - 1));
        press("Finish: put " + cores + " prices");
        assertThat(Window.page()).contains("put into the grid", "1 price missing");
        assertThat(draft().content().pricing().markets()).as("nothing is saved").doesNotContain("gb");
        press("Save");
        Draft saved = draft();
        assertThat(saved.content().pricing().markets()).contains("gb");
        assertThat(saved.content().prices(SKU).hourly().get("gb"))
                .hasSize(cores - 1)
                .containsEntry(1, new BigDecimal("0.04"));
        assertThat(saved.content().prices(ContentFixtures.BYOL).availableIn()).contains("gb");
    }

    @Test
    void going_back_keeps_everything_and_so_does_the_address() {
        open("?autoprice=2");
        enter(box("standard"), false);
        press("Back");
        press("Next");
        assertThat(box("standard").getValue()).isFalse();
        Window.close();
        open("?autoprice=3&skus=" + SKU + "&cores=1,2&markets=fr,gb,nowhere&overwrite=true&rates=GBP~0.5~0.25");
        assertThat(box("United Kingdom").getValue()).isTrue();
        assertThat(box("France").getValue()).isTrue();
        assertThat(box("Germany").getValue()).isFalse();
        press("Next");
        assertThat(previewed()).as("one of four is the same").isEqualTo(3);
        TextField pound = field("For 1 euro, in GBP");
        assertThat(pound.getValue()).isEqualTo("0.5");
    }

    @Test
    void rates_and_rounding_of_one_run_are_changed_and_shown_at_once() {
        open("?autoprice=4&skus=" + SKU + "&cores=1&markets=gb");
        enter(field("For 1 euro, in GBP"), "116");
        enter(field("Rounding of prices in GBP"), "2");
        enter(field("For 1 euro, in USD"), "1.16");
        press("Finish");
        press("Save");
        assertThat(draft().content().prices(SKU).hourly().get("gb")).containsEntry(1, new BigDecimal("6"));
    }

    @Test
    void a_rate_that_is_none_keeps_from_finishing_until_it_is_mended() {
        open("?autoprice=4&skus=" + SKU + "&cores=1&markets=gb");
        TextField pound = field("For 1 euro, in GBP");
        enter(pound, "0");
        assertThat(pound.isInvalid()).isTrue();
        assertThat(button("Finish").isEnabled()).isFalse();
        enter(pound, "0.8");
        assertThat(button("Finish").isEnabled()).isTrue();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void present_prices_are_replaced_on_demand_and_live_ones_never() {
        open("?autoprice=4&skus=" + SKU + "&markets=fr");
        RadioButtonGroup<Boolean> present = _get(RadioButtonGroup.class);
        assertThat(button("Finish").isEnabled()).isFalse();
        enter(present, true);
        assertThat(Window.page()).contains("changed: 19 · the same: 1");
        Window.close();
        offers.goLive(publisher.id(), offer);
        open("?autoprice=4&skus=" + SKU + "&markets=fr&overwrite=true");
        assertThat(Window.page()).contains("kept (live): 20");
        assertThat(button("Finish").isEnabled()).isFalse();
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void another_base_market_becomes_that_of_the_offer() {
        open("?autoprice=1");
        ComboBox<Entry> base = _get(ComboBox.class, spec -> spec.withLabel("Base market"));
        Entry france = base.getListDataView()
                .getItems()
                .filter(entry -> entry.id().equals("fr"))
                .findFirst()
                .orElseThrow();
        enter(base, france);
        assertThat(Window.page()).contains("based on prices in France");
        press("Next");
        press("Next");
        press("Next");
        press("Finish");
        press("Save");
        assertThat(draft().content().pricing().baseMarket()).isEqualTo("fr");
    }

    @Test
    void cancel_asks_only_when_a_choice_would_be_lost() {
        open("");
        press("Autoprice");
        press("Cancel");
        assertThat(_find(ConfirmDialog.class)).isEmpty();
        assertThat(_find(PriceGrid.class)).hasSize(1);
        press("Autoprice");
        press("Next");
        enter(box("standard"), false);
        press("Cancel");
        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    @Test
    void what_was_put_into_the_grid_is_taken_back_in_one_go() {
        open("?autoprice=4&skus=" + SKU + "&markets=gb");
        press("Finish");
        assertThat(Cells.at(SKU, "us", 1).text()).isEqualTo("0.05");
        press("Take them back");
        assertThat(Window.page()).contains("2 markets, no prices missing");
        press("Save");
        assertThat(draft().content().prices(SKU).hourly()).doesNotContainKey("gb");
    }

    @Test
    void the_preview_is_filtered_by_effect_and_by_words() {
        open("?autoprice=4&markets=fr,gb,de");
        int all = previewed();
        enter(field("SKU or market"), "germ");
        assertThat(previewed()).isLessThan(all).isPositive();
    }

    @Test
    void who_may_not_price_is_not_led_through_autoprice() {
        Somebody reader = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        Window.open(application, reader, "p/" + publisher.slug() + "/offers/" + offer + "/pricing?autoprice=4");
        assertThat(_find(AutopriceWizard.class)).isEmpty();
        assertThat(_find(PriceGrid.class)).hasSize(1);
    }
}
