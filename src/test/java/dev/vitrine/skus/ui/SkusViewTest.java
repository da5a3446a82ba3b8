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
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.content.ContentFixtures;
import dev.vitrine.content.Sku;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Drafts.Draft;
import dev.vitrine.offers.Drafts.Edit;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.StableKey;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class SkusViewTest {
    /** Far less than one for each SKU. */
    private static final long SOME = 10;

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final Doors doors;
    private final Profile profile;
    private final JdbcTemplate database;
    private Publisher publisher;
    private Somebody owner;
    private OfferId offer;

    SkusViewTest(
            ApplicationContext application,
            World world,
            Offers offers,
            Drafts drafts,
            Doors doors,
            Profile profile,
            JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.doors = doors;
        this.profile = profile;
        this.database = database;
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

    private static SkuGrid grid() {
        return _get(SkuGrid.class);
    }

    private static void choose(String... ids) {
        for (String id : ids) {
            grid().toggle(grid().rows().stream()
                    .filter(row -> row.sku().id().equals(id))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private List<String> shown() {
        return rows().stream().map(row -> row.sku().id()).toList();
    }

    private void saveSku(Somebody person, String key, Sku sku) {
        offers.save(publisher.id(), person, offer, SectionKey.sku(key), sku);
    }

    /** Gives the offer so many SKUs. */
    private void fill(int skus) {
        world.in(
                publisher.id(),
                owner,
                () -> drafts.saveAll(
                        offer,
                        draft -> IntStream.range(draft.content().skuKeys().size(), skus)
                                .mapToObj(i -> new Edit(
                                        SectionKey.sku(StableKey.next()),
                                        0,
                                        new Sku("plan-" + i, Sku.Billing.HOURLY, Sku.Trial.NONE, false)))
                                .toList()));
    }

    @Test
    void every_filter_is_in_the_address_and_they_work_together() {
        offer = offers.complete(publisher.id(), owner);
        offers.goLive(publisher.id(), offer);
        saveNew("later", Sku.Billing.HOURLY, Sku.Trial.NONE);
        for (var expected : Map.of(
                        "?billing=hourly", List.of("later", "standard"),
                        "?trial=one-month", List.of("standard"),
                        "?trial=none", List.of("byol", "later"),
                        "?state=live", List.of("byol", "standard"),
                        "?state=draft", List.of("later"),
                        "?found=yes&state=draft", List.of("later"),
                        "?billing=hourly&state=live&q=stan", List.of("standard"),
                        "?billing=byol&trial=one-month", List.<String>of(),
                        "?billing=nonsense&sort=nonsense&without=nonsense", List.of("byol", "later", "standard"))
                .entrySet()) {
            open(owner, expected.getKey());
            assertThat(_find(Grid.class).isEmpty() ? List.of() : shown())
                    .as(expected.getKey())
                    .isEqualTo(expected.getValue());
            assertThat(Window.page())
                    .contains(
                            expected.getValue().isEmpty()
                                    ? "None of 3 shown"
                                    : expected.getValue().size() + " of 3 shown");
            Window.close();
        }
    }

    private void saveNew(String id, Sku.Billing billing, Sku.Trial trial) {
        saveSku(owner, StableKey.next(), new Sku(id, billing, trial, false));
    }

    @Test
    void a_filter_that_is_chosen_goes_into_the_address_and_leaves_nothing_hidden_chosen() {
        offer = offers.complete(publisher.id(), owner);
        open(owner, "?sort=-id&without=image,hidden");
        choose("byol", "standard");
        assertThat(Window.page()).contains("2 chosen");
        enter(_get(TextField.class, spec -> spec.withPlaceholder("Identifier or title")), "stan");
        assertThat(grid().query()).contains("q=stan", "sort=-id", "without=");
        assertThat(grid().chosen()).containsExactly(ContentFixtures.HOURLY);
        assertThat(Window.page()).contains("1 of 2 shown", "1 chosen");
    }

    @Test
    @SuppressWarnings("unchecked")
    void order_and_columns_come_from_the_address() {
        offer = offers.complete(publisher.id(), owner);
        open(owner, "?sort=-id&without=image,hidden");
        Grid<SkuRow> grid = _get(Grid.class);
        assertThat(grid.getSortOrder())
                .singleElement()
                .satisfies(order -> assertThat(order.getSorted().getKey()).isEqualTo("id"));
        assertThat(grid.getColumns().stream()
                        .filter(column -> column.getKey() != null && !column.isVisible())
                        .map(Grid.Column::getKey))
                .containsExactly("hidden", "image");
        assertThat(grid.getColumns().stream().filter(column -> column.getKey() != null))
                .filteredOn(column -> !column.getKey().equals(SkuColumns.CHOOSE))
                .hasSize(8)
                .allMatch(Grid.Column::isSortable);
    }

    @Test
    void several_are_changed_in_one_save_and_taken_back_by_one_click() {
        offer = offers.complete(publisher.id(), owner);
        saveNew("later", Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH);
        var before = draft().content();
        open(owner, "");
        choose("byol", "standard", "later");
        _click(button("Edit together"));
        enter(choice("Free trial"), Optional.of(Sku.Trial.NONE));
        assertThat(Window.text(_get(Dialog.class)))
                .contains(
                        "2 SKUs change",
                        "later",
                        "standard",
                        "Trial: One month → No trial",
                        "1 SKU is like that already");
        _click(button("Change 2 SKUs"));
        assertThat(draft().content().skuKeys())
                .allMatch(key -> draft().content().sku(key).trial() == Sku.Trial.NONE);
        _click(button("Undo"));
        assertThat(draft().content()).isEqualTo(before);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> RadioButtonGroup<Optional<T>> choice(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    @Test
    void several_change_as_far_as_no_lock_forbids_and_the_reason_is_said_beforehand() {
        offer = offers.complete(publisher.id(), owner);
        offers.goLive(publisher.id(), offer);
        saveNew("later", Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH);
        open(owner, "");
        choose("standard", "later");
        _click(button("Edit together"));
        assertThat(button("Nothing to change").isEnabled()).isFalse();
        enter(choice("Billing model"), Optional.of(Sku.Billing.BYOL));
        assertThat(Window.text(_get(Dialog.class)))
                .contains("1 SKU changes", "1 SKU is locked", "Locked since", "billing model");
        assertThat(_find(RadioButtonGroup.class))
                .as("the trial is not asked for")
                .hasSize(2);
        _click(button("Change 1 SKU"));
        assertThat(draft().content().sku(ContentFixtures.HOURLY).billing()).isEqualTo(Sku.Billing.HOURLY);
        assertThat(shown()).containsExactly("byol", "later", "standard");
        assertThat(rows().get(1).byol()).isTrue();
    }

    @Test
    void of_several_those_that_are_live_are_not_deleted_and_the_question_says_so() {
        offer = offers.complete(publisher.id(), owner);
        offers.goLive(publisher.id(), offer);
        saveNew("later", Sku.Billing.HOURLY, Sku.Trial.NONE);
        saveNew("latest", Sku.Billing.HOURLY, Sku.Trial.NONE);
        open(owner, "");
        choose("standard", "later", "latest");
        _click(button("Delete"));
        var question = _get(ConfirmDialog.class);
        assertThat(question.getElement().getProperty("header")).isEqualTo("Delete these 2 SKUs?");
        assertThat(question.getElement().getProperty("message"))
                .contains("standard")
                .contains("kept");
        _fireConfirm(question);
        assertThat(shown()).containsExactly("byol", "standard");
        _click(button("Undo"));
        assertThat(shown()).containsExactly("byol", "later", "latest", "standard");
        assertThat(grid().chosen()).as("what stayed is still chosen").containsExactly(ContentFixtures.HOURLY);
        _click(button("Delete"));
        assertThat(_find(ConfirmDialog.class)).isEmpty();
    }

    @Test
    void a_copy_has_all_that_hangs_on_the_original_and_its_titles_are_to_be_changed() {
        offer = offers.complete(publisher.id(), owner);
        open(owner, "/" + ContentFixtures.HOURLY);
        _click(button("Duplicate"));
        assertThat(id().getValue()).isEqualTo("standard-2");
        assertThat(Window.page()).contains("the texts in 2 languages", "1 version, 2 disks, 2 ports", "2 markets");
        enter(id(), "byol");
        _click(button("Create the copy"));
        assertThat(id().getErrorMessage()).contains("has or had this identifier");
        enter(id(), "standard-2");
        _click(button("Create the copy"));

        Draft draft = draft();
        String key = draft.content().skuKeys().stream()
                .filter(one -> draft.content().sku(one).id().equals("standard-2"))
                .findFirst()
                .orElseThrow();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("/skus/" + key);
        assertThat(draft.content().prices(key)).isEqualTo(draft.content().prices(ContentFixtures.HOURLY));
        assertThat(draft.content().sectionsOfSku(key)).hasSize(5);
        assertThat(draft.findings()).extracting(Finding::rule).contains(Rule.V9_TITLES_EQUAL);
        _click(button("Undo"));
        assertThat(draft().content().skuKeys()).hasSize(2);
    }

    @Test
    void an_id_of_another_offer_is_refused_while_it_is_typed() {
        OfferId other = offers.empty(publisher.id(), owner, "other");
        offer = other;
        saveNew("elsewhere", Sku.Billing.BYOL, Sku.Trial.NONE);
        offer = offers.complete(publisher.id(), owner);
        open(owner, "/new");
        enter(id(), "elsewhere");
        assertThat(id().getErrorMessage()).contains("has or had this identifier");
        _click(button("Create the SKU"));
        assertThat(draft().content().skuKeys()).hasSize(2);
    }

    @Test
    void what_was_live_and_was_removed_comes_back_under_its_key_and_the_field_says_so() {
        offer = offers.complete(publisher.id(), owner);
        offers.goLive(publisher.id(), offer);
        // As the removal by a ticket leaves it.
        database.update(
                "update offer set live_revision = null, live_since = null, staged_revision = null, staged_since = null"
                        + " where tenant_id = ? and id = ?",
                publisher.id().value(),
                offer.value());
        open(owner, "/" + ContentFixtures.HOURLY);
        _click(button("Delete the SKU"));
        _fireConfirm(_get(ConfirmDialog.class));
        _click(button("Add a SKU"));
        enter(id(), "standard");
        assertThat(Window.page()).contains("that one comes back");
        _click(button("Create the SKU"));
        assertThat(draft().content().sku(ContentFixtures.HOURLY).id()).isEqualTo("standard");
    }

    @Test
    void with_the_right_a_sku_can_be_hidden() {
        offer = offers.complete(publisher.id(), owner);
        Somebody agent = world.platform(PlatformRole.SUPPORT_AGENT);
        world.as(agent, () -> {
            doors.actOn(publisher.id(), PlatformAct.GRANT, () -> {
                profile.allowSolutionTemplates(true);
                return true;
            });
            return true;
        });
        open(owner, "/" + ContentFixtures.HOURLY);
        Checkbox hidden = _get(Checkbox.class, spec -> spec.withId("sku/" + ContentFixtures.HOURLY + ":hidden"));
        enter(hidden, true);
        _click(button("Save"));
        assertThat(draft().content().sku(ContentFixtures.HOURLY).hidden()).isTrue();
        assertThat(draft().findings()).extracting(Finding::rule).doesNotContain(Rule.V19_HIDDEN_WITHOUT_RIGHT);
    }

    @Test
    void without_the_right_the_way_to_it_is_offered() {
        offer = offers.complete(publisher.id(), owner);
        open(owner, "/new");
        assertThat(_find(Anchor.class)).anyMatch(link -> link.getHref().startsWith("mailto:support@"));
        assertThat(Window.page()).contains("Ask support@");
    }

    @Test
    void two_people_on_one_sku_lose_nothing() {
        offer = offers.complete(publisher.id(), owner);
        Somebody colleague = world.member(publisher.id(), PublisherRole.PUBLISHER);
        open(owner, "/" + ContentFixtures.HOURLY);
        enter(trial(), Sku.Trial.NONE);
        saveSku(colleague, ContentFixtures.HOURLY, new Sku("renamed", Sku.Billing.HOURLY, Sku.Trial.ONE_MONTH, false));
        _click(button("Save"));
        assertThat(draft().content().sku(ContentFixtures.HOURLY))
                .isEqualTo(new Sku("renamed", Sku.Billing.HOURLY, Sku.Trial.NONE, false));
        assertThat(shown()).containsExactly("byol", "renamed");
    }

    @Test
    void whoever_only_reads_chooses_nothing_and_makes_nothing() {
        offer = offers.complete(publisher.id(), owner);
        Somebody reader = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR);
        open(reader, "");
        assertThat(_get(Grid.class).getColumnByKey(SkuColumns.CHOOSE).isVisible())
                .isFalse();
        Window.close();
        open(reader, "/new");
        assertThat(Window.page()).contains("This page does not exist");
    }

    @Test
    void a_hundred_skus_cost_no_statement_for_each() {
        offer = offers.complete(publisher.id(), owner);
        var few = costs();
        fill(Sku.MAX);
        var many = costs();
        Evidence.note(
                SkusViewTest.class,
                "page with the panel of a SKU open, 2 SKUs and 100: %d and %d statements beside rights; one save there: %d and %d"
                        .formatted(few.opening.size(), many.opening.size(), few.saving.size(), many.saving.size()));
        assertThat(more(few.opening, many.opening).values()).allMatch(count -> count < SOME);
        assertThat(more(few.saving, many.saving).values()).allMatch(count -> count < SOME);
        assertThat(draft().content().skuKeys()).hasSize(Sku.MAX);
    }

    /** Statements of opening the page with a panel, and of a save in it, but for those that ask for a person's rights. */
    private record Costs(List<String> opening, List<String> saving) {}

    private Costs costs() {
        var opening = CountedStatements.of(() -> open(owner, "/" + ContentFixtures.HOURLY));
        assertThat(rows()).hasSize(draft().content().skuKeys().size());
        Sku.Trial other = trial().getValue() == Sku.Trial.NONE ? Sku.Trial.ONE_MONTH : Sku.Trial.NONE;
        enter(trial(), other);
        var saving = CountedStatements.of(() -> _click(button("Save")));
        assertThat(draft().content().sku(ContentFixtures.HOURLY).trial()).isEqualTo(other);
        Window.close();
        return new Costs(besideRights(opening), besideRights(saving));
    }

    private static List<String> besideRights(List<String> statements) {
        return statements.stream()
                .filter(statement -> !statement.matches("(?is).*\\b(membership|person|platform_role)\\b.*"))
                .toList();
    }

    /** What was sent more often in the second case, with how often. */
    private static Map<String, Long> more(List<String> first, List<String> second) {
        Map<String, Long> more =
                second.stream().collect(Collectors.groupingBy(statement -> statement, Collectors.counting()));
        first.forEach(statement -> more.computeIfPresent(statement, (same, count) -> count - 1));
        more.values().removeIf(count -> count <= 0);
        return more;
    }
}
