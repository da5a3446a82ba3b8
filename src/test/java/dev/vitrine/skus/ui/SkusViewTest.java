package dev.vitrine.skus.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Sku;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@VitrineTest
class SkusViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;

    SkusViewTest(ApplicationContext application, World world, Offers offers) {
        this.application = application;
        this.world = world;
        this.offers = offers;
    }

    @BeforeEach
    void prepare() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private void open(Somebody person, String rest) {
        Window.open(application, person, "p/" + publisher.slug() + "/offers/" + offer + "/skus" + rest);
    }

    private Draft draft() {
        return offers.draft(publisher.id(), owner, offer);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<SkuRow> rows() {
        Grid<SkuRow> grid = _get(Grid.class);
        return grid.getListDataView().getItems().toList();
    }

    private static TextField id() {
        return _get(TextField.class, spec -> spec.withLabel("SKU identifier"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @Test
    void an_owner_adds_an_hourly_sku_with_a_trial() {
        offer = offers.empty(publisher.id(), owner);
        open(owner, "");
        assertThat(Window.page()).contains("No SKUs yet");
        _click(_find(Button.class, spec -> spec.withText("Add a SKU")).getFirst());
        enter(id(), "standard");
        enter(trial(), Sku.Trial.ONE_MONTH);
        _click(button("Create the SKU"));

        Draft draft = draft();
        assertThat(draft.content().skuKeys()).hasSize(1).allMatch(key -> key.matches("[a-z0-9]+"));
        String key = draft.content().skuKeys().getFirst();
        assertThat(draft.content().sku(key))
                .isEqualTo(new Sku("standard", Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH, false));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("/skus/" + key);
        assertThat(rows()).extracting(row -> row.sku().id()).containsExactly("standard");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Sku.Trial> trial() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Is a free trial available?"));
    }

    private static Checkbox byol() {
        return _get(
                Checkbox.class,
                spec -> spec.withLabel("Billing and licensing is done externally (aka Bring Your Own License)"));
    }

    @Test
    void the_trial_is_asked_for_only_when_the_sku_is_billed_by_the_hour() {
        offer = offers.empty(publisher.id(), owner);
        open(owner, "");
        _click(_find(Button.class, spec -> spec.withText("Add a SKU")).getFirst());
        enter(id(), "byol");
        enter(trial(), Sku.Trial.ONE_MONTH);
        enter(byol(), true);
        assertThat(_find(RadioButtonGroup.class)).isEmpty();
        _click(button("Create the SKU"));
        String key = draft().content().skuKeys().getFirst();
        assertThat(draft().content().sku(key)).isEqualTo(new Sku("byol", Sku.Billing.BYOL, Sku.Trial.NONE, false));
    }

    @Test
    void an_id_of_the_wrong_form_or_in_use_is_refused_at_the_field() {
        offer = offers.complete(publisher.id(), owner);
        open(owner, "");
        _click(_find(Button.class, spec -> spec.withText("Add a SKU")).getFirst());
        for (String wrong : List.of("Standard", "-standard", "stan dard", "standard")) {
            enter(id(), wrong);
            assertThat(id().isInvalid()).as(wrong).isTrue();
            _click(button("Create the SKU"));
        }
        assertThat(draft().content().skuKeys()).hasSize(2);
        enter(id(), "premium");
        assertThat(id().isInvalid()).isFalse();
    }

    @Test
    void hiding_is_off_with_its_reason_without_the_right() {
        offer = offers.complete(publisher.id(), owner);
        open(owner, "/" + ContentFixtures.HOURLY);
        Checkbox hidden = _get(Checkbox.class, spec -> spec.withId("sku/" + ContentFixtures.HOURLY + ":hidden"));
        assertThat(hidden.isReadOnly()).isTrue();
        assertThat(Window.text(hidden)).contains("not approved to publish solution templates");
    }

    @Test
    void a_row_says_what_the_sku_is() {
        offer = offers.complete(publisher.id(), owner);
        open(owner, "");
        assertThat(rows()).extracting(row -> row.sku().id()).containsExactly("byol", "standard");
        SkuRow standard = rows().getLast();
        assertThat(standard.title()).isEqualTo("Archive à l’heure");
        assertThat(standard.version()).isEqualTo("1.0.0");
        assertThat(standard.languages()).isEqualTo(2);
        assertThat(standard.cost().missing()).isZero();
        assertThat(standard.cost().least()).isEqualByComparingTo("0.05");
        assertThat(standard.standing()).isEqualTo(SkuRow.Standing.DRAFT);
    }

    @Test
    void the_panel_saves_and_takes_back() {
        offer = offers.complete(publisher.id(), owner);
        open(owner, "/" + ContentFixtures.HOURLY);
        enter(trial(), Sku.Trial.NONE);
        _click(button("Save"));
        assertThat(draft().content().sku(ContentFixtures.HOURLY).trial()).isEqualTo(Sku.Trial.NONE);
        _click(_find(Button.class).stream()
                .filter(candidate -> Window.text(candidate).contains("Undo"))
                .findFirst()
                .orElseThrow());
        assertThat(draft().content().sku(ContentFixtures.HOURLY).trial()).isEqualTo(Sku.Trial.ONE_MONTH);
    }

    @Test
    void a_sku_is_deleted_with_all_that_hangs_on_it_and_comes_back_whole() {
        offer = offers.complete(publisher.id(), owner);
        Draft before = draft();
        open(owner, "/" + ContentFixtures.HOURLY);
        _click(button("Delete the SKU"));
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(draft().content().sectionsOfSku(ContentFixtures.HOURLY)).isEmpty();
        assertThat(rows()).extracting(row -> row.sku().id()).containsExactly("byol");
        _click(button("Undo"));
        assertThat(draft().content()).isEqualTo(before.content());
        assertThat(rows()).hasSize(2);
    }

    @Test
    void what_is_live_is_locked_with_its_reason_and_cannot_be_deleted() {
        offer = offers.complete(publisher.id(), owner);
        offers.goLive(publisher.id(), offer);
        open(owner, "/" + ContentFixtures.HOURLY);
        assertThat(id().isReadOnly()).isTrue();
        assertThat(byol().isReadOnly()).isTrue();
        assertThat(trial().isReadOnly()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withText("Delete the SKU"))).isEmpty();
        assertThat(Window.page()).contains("Locked since").contains("support@");
        assertThat(rows().getLast().locked()).contains("id", "billing", "trial", "hidden", SkuRow.PRICES);
        assertThat(rows().getLast().standing()).isEqualTo(SkuRow.Standing.LIVE);
    }

    @Test
    void an_engineering_contact_and_a_marketing_editor_read() {
        offer = offers.complete(publisher.id(), owner);
        for (PublisherRole role : List.of(PublisherRole.ENGINEERING_CONTACT, PublisherRole.MARKETING_EDITOR)) {
            open(world.member(publisher.id(), role), "/" + ContentFixtures.HOURLY);
            assertThat(rows()).hasSize(2);
            assertThat(id().isReadOnly()).isTrue();
            assertThat(trial().isReadOnly()).isTrue();
            assertThat(_find(Button.class, spec -> spec.withText("Add a SKU"))).isEmpty();
            assertThat(_find(Button.class, spec -> spec.withText("Delete the SKU")))
                    .isEmpty();
            assertThat(_find(Button.class, spec -> spec.withText("Save"))).isEmpty();
            Window.close();
        }
    }

    @Test
    void filter_and_search_are_in_the_address() {
        offer = offers.complete(publisher.id(), owner);
        open(owner, "?billing=byol");
        assertThat(rows()).extracting(row -> row.sku().id()).containsExactly("byol");
        Window.close();
        open(owner, "?q=heure");
        assertThat(rows()).extracting(row -> row.sku().id()).containsExactly("standard");
    }

    @Test
    void a_foreign_offer_and_a_missing_sku_are_not_found_alike() {
        Publisher other = world.publisher();
        Somebody stranger = world.member(other.id(), PublisherRole.OWNER);
        offer = offers.complete(publisher.id(), owner);
        Window.open(application, stranger, "p/" + other.slug() + "/offers/" + offer + "/skus");
        String foreign = Window.page();
        assertThat(foreign).contains("This page does not exist").doesNotContain("standard");
        Window.close();
        open(owner, "/nosuchkey");
        assertThat(Window.page()).contains("This page does not exist");
        assertThat(draft().content().find(SectionKey.sku("nosuchkey"))).isEmpty();
    }
}
