package dev.vitrine.offers.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.content.ContentFixtures.EN;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.internal.JacksonSerializer;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.OfferFixture;
import dev.vitrine.offers.OfferList;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.tenancy.store.PublisherAccounts;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The list of offers and the creation of one, as each role sees them. */
@VitrineTest
class OffersViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Drafts drafts;
    private final OfferList offers;
    private final OfferFixture fixture;
    private Publisher publisher;

    OffersViewTest(
            ApplicationContext application,
            World world,
            Drafts drafts,
            OfferList offers,
            Doors doors,
            PublisherAccounts accounts) {
        this.application = application;
        this.world = world;
        this.drafts = drafts;
        this.offers = offers;
        this.fixture = new OfferFixture(doors, accounts, drafts);
        this.publisher = world.publisher();
    }

    @BeforeEach
    void a_publisher() {
        publisher = world.publisher();
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_empty_publisher_leads_an_owner_to_the_first_offer() {
        open(PublisherRole.OWNER);
        assertThat(Window.page()).contains("No offers yet");
        assertThat(_find(Button.class, spec -> spec.withText("Create offer"))).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void who_may_not_create_an_offer_reads_the_list(PublisherRole role) {
        fixture.offer(publisher.id());
        open(role);
        assertThat(GridKt._size(grid())).isEqualTo(1);
        _assertNone(Button.class, spec -> spec.withText("Create offer"));
    }

    @Test
    void a_row_shows_name_state_languages_and_findings() {
        OfferId id = fixture.offer(publisher.id());
        open(PublisherRole.PUBLISHER);
        OfferRow row = GridKt._get(grid(), 0);
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.head().errors()).isPositive();
        assertThat(sent(row)).contains(row.head().name(), row.head().offerId(), "Draft", "Français (France)", "errors");
    }

    @Test
    void an_offer_is_cloned_under_a_name_and_an_id_of_its_own() {
        OfferId original = fixture.complete(publisher.id());
        open(PublisherRole.PUBLISHER);
        press("clone", GridKt._get(grid(), 0));

        Window.enter(field("Offer name"), "The second one");
        assertThat(field("Offer id").getValue()).isEqualTo("the-second-one");
        _click(_get(Button.class, spec -> spec.withText("Clone offer")));

        fixture.in(publisher.id(), () -> {
            var heads = offers.page("", null, 10).items();
            assertThat(heads).hasSize(2).first().satisfies(clone -> {
                assertThat(clone.id()).isNotEqualTo(original);
                assertThat(clone.name()).isEqualTo("The second one");
            });
        });
    }

    @Test
    void the_search_narrows_the_list_and_says_when_nothing_is_found() {
        OfferId wanted = fixture.offer(publisher.id());
        fixture.offer(publisher.id());
        String id = fixture.in(publisher.id(), () -> drafts.head(wanted).offerId());
        open(PublisherRole.PUBLISHER);
        assertThat(GridKt._size(grid())).isEqualTo(2);
        Window.enter(_get(TextField.class), id);
        assertThat(GridKt._size(grid())).isEqualTo(1);
        Window.enter(_get(TextField.class), "no such offer");
        assertThat(Window.page()).contains("No offer matches");
    }

    @Test
    void the_search_is_in_the_address() {
        fixture.offer(publisher.id());
        Window.open(application, member(PublisherRole.OWNER), address() + "?q=nothing+like+it");
        assertThat(_get(TextField.class).getValue()).isEqualTo("nothing like it");
        assertThat(offersIn(publisher.id())).isEqualTo(1);
    }

    @Test
    void creating_an_offer_suggests_the_id_and_leads_into_the_editor() {
        open(PublisherRole.OWNER);
        _click(_find(Button.class, spec -> spec.withText("Create offer")).getFirst());
        Window.enter(field("Offer name"), "Contoso Sécurité réseau");
        assertThat(field("Offer id").getValue()).isEqualTo("contoso-securite-reseau");
        languages(Set.of(FR, EN));
        source(FR);
        _click(_get(Button.class, spec -> spec.withText("Create offer").withPredicate(b -> inDialog(b))));
        assertThat(offersIn(publisher.id())).isEqualTo(1);
        var head = fixture.in(
                publisher.id(), () -> offers.page("", null, 1).items().getFirst());
        assertThat(head.name()).isEqualTo("Contoso Sécurité réseau");
        assertThat(head.sourceLanguage()).isEqualTo(FR);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .startsWith("p/" + publisher.slug() + "/offers/" + head.id() + "/");
    }

    @Test
    void an_id_of_the_wrong_form_or_one_that_is_used_is_said_at_the_field() {
        OfferId other = fixture.offer(publisher.id());
        String used = fixture.in(publisher.id(), () -> drafts.head(other).offerId());
        open(PublisherRole.OWNER);
        _click(_find(Button.class, spec -> spec.withText("Create offer")).getFirst());
        Window.enter(field("Offer name"), "Another");
        Window.enter(field("Offer id"), "Not An Id");
        assertThat(field("Offer id").isInvalid()).isTrue();
        Window.enter(field("Offer id"), used);
        assertThat(field("Offer id").getErrorMessage()).contains("Another offer");
        _click(_get(Button.class, spec -> spec.withText("Create offer").withPredicate(b -> inDialog(b))));
        assertThat(offersIn(publisher.id())).isEqualTo(1);
    }

    @Test
    void an_offer_without_name_is_not_created() {
        open(PublisherRole.OWNER);
        _click(_find(Button.class, spec -> spec.withText("Create offer")).getFirst());
        _click(_get(Button.class, spec -> spec.withText("Create offer").withPredicate(b -> inDialog(b))));
        assertThat(field("Offer name").isInvalid()).isTrue();
        assertThat(offersIn(publisher.id())).isZero();
    }

    @Test
    void who_is_no_member_gets_the_same_answer_as_for_a_publisher_that_never_was() {
        fixture.offer(publisher.id());
        Somebody stranger = world.member(world.publisher().id(), PublisherRole.OWNER);
        Window.open(application, stranger, address());
        String foreign = Window.page();
        Window.close();
        Window.open(application, stranger, "p/never-was/offers");
        assertThat(Window.page()).isEqualTo(foreign).contains("does not exist");
    }

    private void open(PublisherRole role) {
        Window.open(application, member(role), address());
    }

    private Somebody member(PublisherRole role) {
        return world.member(publisher.id(), role, Set.of(FR), Set.of());
    }

    private String address() {
        return "p/" + publisher.slug() + "/offers";
    }

    private long offersIn(PublisherId id) {
        return fixture.in(id, () -> offers.count(""));
    }

    @SuppressWarnings("unchecked")
    private static Grid<OfferRow> grid() {
        return _get(Grid.class);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void languages(Set<LanguageTag> chosen) {
        _get(CheckboxGroup.class).setValue(chosen);
    }

    @SuppressWarnings("unchecked")
    private static void source(LanguageTag language) {
        _get(Select.class).setValue(language);
    }

    private static boolean inDialog(Button button) {
        return button.getParent().isPresent() && button.getIcon() == null;
    }

    /** What the browser does when a button within the row's template is pressed. */
    @SuppressWarnings("unchecked")
    private static void press(String function, OfferRow row) {
        var renderer = grid().getColumns().getLast().getRenderer();
        var functions = (Map<String, SerializableBiConsumer<OfferRow, ArrayNode>>)
                Objects.requireNonNull(ReflectionTestUtils.getField(renderer, LitRenderer.class, "clientCallables"));
        functions.get(function).accept(row, JsonNodeFactory.instance.arrayNode());
    }

    /** What the browser is sent for the templates of this row. */
    private static String sent(OfferRow row) {
        return grid().getColumns().stream()
                .map(column -> (LitRenderer<OfferRow>) column.getRenderer())
                .flatMap(renderer -> renderer.getValueProviders().values().stream())
                .map(value -> JacksonSerializer.toJson(value.apply(row)).toString())
                .collect(Collectors.joining(" "));
    }
}
