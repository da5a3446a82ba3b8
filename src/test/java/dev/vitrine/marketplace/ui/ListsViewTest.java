package dev.vitrine.marketplace.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.SidePanel;
import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.ListKeeping;
import dev.vitrine.marketplace.ListKeeping.Action;
import dev.vitrine.marketplace.ListKeeping.Kept;
import dev.vitrine.marketplace.ListKeeping.Outcome;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.Kind;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

/** An administrator keeps the operator's lists. */
@VitrineTest
class ListsViewTest {
    private final ApplicationContext application;
    private final World world;
    private final ListKeeping keeping;
    private final MarketplaceLists lists;
    private Somebody administrator = new Somebody(PersonId.next(), "");
    private String id = "";

    ListsViewTest(ApplicationContext application, World world, ListKeeping keeping, MarketplaceLists lists) {
        this.application = application;
        this.world = world;
        this.keeping = keeping;
        this.lists = lists;
    }

    @BeforeEach
    void an_administrator() {
        administrator = world.platform(PlatformRole.ADMINISTRATOR);
        id = "view-" + UUID.randomUUID().toString().substring(24);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private void open(String address) {
        Window.open(application, administrator, "admin/lists" + address);
    }

    private Kept category() {
        EntryValues values = EntryValues.EMPTY
                .with(EntryField.ID, id)
                .with(EntryField.FRENCH, "Rubrique " + id)
                .with(EntryField.ENGLISH, "Category " + id);
        return ((Outcome.Done) world.as(administrator, () -> keeping.add(OperatorList.CATEGORY, values))).entry();
    }

    private Kept present() {
        return world.as(administrator, () -> keeping.all(OperatorList.CATEGORY)).stream()
                .filter(kept -> kept.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void press(String caption) {
        _click(_get(Button.class, spec -> spec.withText(caption)));
    }

    /** The bar's button has a hint of its key behind its word. */
    private static void save() {
        press("Save");
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Kept> grid() {
        return _get(Grid.class);
    }

    private static List<String> shown() {
        return GridKt._findAll(grid()).stream().map(Kept::id).toList();
    }

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void every_list_has_its_address_and_shows_what_is_in_it(ListKind kind) {
        open("/" + kind.word());

        if (kind == ListKind.LANGUAGES) {
            assertThat(Window.page()).contains("vitrine.languages", "French (France)", "en-US");
        } else {
            assertThat(GridKt._size(grid())).isPositive();
            assertThat(_find(Button.class, spec -> spec.withText("Add"))).hasSize(kind == ListKind.TARGETS ? 0 : 1);
        }
    }

    @ParameterizedTest
    @EnumSource(ListKind.class)
    void every_entry_has_its_address_and_its_panel(ListKind kind) {
        kind.kept().ifPresent(list -> {
            Kept first = world.as(administrator, () -> keeping.all(list)).getFirst();

            open("/" + kind.word() + "/" + first.id());

            assertThat(Window.all(SidePanel.class)).hasSize(1);
            assertThat(grid().getSelectedItems()).extracting(Kept::id).containsExactly(first.id());
        });
    }

    @Test
    void an_entry_is_added_in_the_panel_and_opened() {
        open("/categories?add");
        Window.enter(field("Id"), id);
        Window.enter(field("Name in French"), "Rubrique " + id);
        Window.enter(field("Name in English"), "Category " + id);
        save();

        assertThat(lists.name(Kind.CATEGORY, id, Locale.FRENCH)).isEqualTo("Rubrique " + id);
        assertThat(Window.page()).contains("Category " + id, "Never used", "Added");
        assertThat(shown()).contains(id);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        open("/categories?add");
        Window.enter(field("Id"), "Not an id");
        Window.enter(field("Name in English"), "Security");
        save();

        assertThat(field("Id").getErrorMessage()).startsWith("Small letters, digits and dashes");
        assertThat(field("Name in French").getErrorMessage()).isEqualTo("This field is required.");
        assertThat(field("Name in English").getErrorMessage()).isEqualTo("Another entry has this name.");
        assertThat(field("Id").getValue()).isEqualTo("Not an id");
    }

    @Test
    void a_change_is_saved_shown_in_its_history_and_taken_back() {
        category();
        open("/categories/" + id);
        Window.enter(field("Name in English"), "Renamed " + id);
        save();

        assertThat(lists.name(Kind.CATEGORY, id, Locale.ENGLISH)).isEqualTo("Renamed " + id);
        assertThat(Window.page()).contains("Changed", "Category " + id, "Renamed " + id);
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.isVisible()
                        && button.getElement().getTextRecursively().startsWith("Undo"))));
        assertThat(lists.name(Kind.CATEGORY, id, Locale.ENGLISH)).isEqualTo("Category " + id);
    }

    @Test
    void an_entry_is_retired_and_brought_back() {
        category();
        open("/categories/" + id);
        press("Retire");
        assertThat(present().retired()).isTrue();
        assertThat(Window.page()).contains("Retired");

        press("Bring back");
        assertThat(present().retired()).isFalse();
    }

    @Test
    void an_entry_that_was_never_used_is_deleted_and_one_in_use_is_not_offered_to_be() {
        category();
        open("/categories/" + id);
        press("Delete");
        assertThat(lists.name(Kind.CATEGORY, id, Locale.ENGLISH)).isEqualTo(id);
        assertThat(Window.all(SidePanel.class)).isEmpty();

        open("/rates/EUR");
        assertThat(_find(Button.class, spec -> spec.withText("Delete"))).isEmpty();
        assertThat(Window.page()).contains("it can be retired, not deleted");
    }

    @Test
    void the_second_administrator_sees_what_the_first_did_and_keeps_what_he_typed() {
        Kept kept = category();
        open("/categories/" + id);
        Window.enter(field("Name in English"), "Second " + id);
        var first = world.platform(PlatformRole.ADMINISTRATOR);
        world.as(
                first,
                () -> keeping.change(
                        OperatorList.CATEGORY, kept.values().with(EntryField.ENGLISH, "First " + id), kept.version()));
        World.signIn(administrator, Set.of("ADMINISTRATOR"));
        save();

        assertThat(Window.page()).contains("Somebody else changed this entry meanwhile", "First " + id);
        assertThat(field("Name in English").getValue()).isEqualTo("Second " + id);
        assertThat(lists.name(Kind.CATEGORY, id, Locale.ENGLISH)).isEqualTo("First " + id);
        save();
        assertThat(lists.name(Kind.CATEGORY, id, Locale.ENGLISH)).isEqualTo("Second " + id);
    }

    @Test
    void entries_are_moved_by_keyboard() {
        category();
        open("/categories");
        var order = shown();
        String before = order.get(order.indexOf(id) - 1);
        Grid<Kept> grid = grid();
        int row = order.indexOf(id);
        var cell = GridKt._getCellComponent(grid, row, "order");
        _click(_get(
                cell,
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().orElse("").endsWith(" up"))));

        assertThat(shown()).containsSubsequence(id, before);
        assertThat(world.as(administrator, () -> keeping.changes(OperatorList.CATEGORY, id, null, 1))
                        .items()
                        .getFirst()
                        .action())
                .isEqualTo(Action.MOVED);
    }

    @Test
    void entries_are_moved_in_their_panel_where_the_grid_is_narrow() {
        category();
        open("/categories/" + id);
        var order = shown();
        String before = order.get(order.indexOf(id) - 1);
        press("Move up");
        assertThat(shown()).containsSubsequence(id, before);

        press("Move down");
        assertThat(shown()).containsSubsequence(before, id);
    }

    @Test
    void search_finds_names_without_accents_and_stands_in_the_address() {
        open("/markets?q=etats");
        assertThat(shown())
                .as("without accents, and in either language")
                .contains("us")
                .doesNotContain("fr");

        open("/markets?q=united");
        assertThat(shown()).contains("us", "gb").doesNotContain("fr");
        open("/categories?show=retired&q=nothing-like-this");
        assertThat(Window.page()).contains("No entry matches");
    }

    @Test
    void the_history_of_a_list_names_its_entries() {
        category();

        open("/categories?history");

        assertThat(Window.page()).contains("Added: Category " + id);
    }

    @Test
    void numbers_are_typed_as_the_reader_writes_them() {
        open("/infrastructure?add");
        Window.enter(combo("Market"), "jp");
        Window.enter(combo("Machine size"), "Standard_L8s_v3");
        Window.enter(field("Price of an hour"), "1.25");
        save();
        assertThat(lists.infrastructurePrices("jp").get("Standard_L8s_v3")).isEqualByComparingTo("1.25");

        Window.enter(field("Price of an hour"), "1,5");
        save();
        assertThat(field("Price of an hour").getErrorMessage()).startsWith("A positive number");
        Window.enter(field("Price of an hour"), "1.25");
        press("Delete");
        assertThat(lists.infrastructurePrices("jp")).doesNotContainKey("Standard_L8s_v3");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<String> combo(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    @Test
    void a_published_agreement_is_shown_in_both_languages_and_not_edited() {
        String version = lists.agreement(Locale.FRENCH).version();

        open("/agreements/" + version);

        assertThat(Window.all(Pre.class)).hasSize(2);
        assertThat(_find(TextField.class, spec -> spec.withLabel("Version"))).isEmpty();
    }

    @Test
    void a_list_or_an_entry_that_does_not_exist_is_not_found() {
        for (String address : List.of("/wishes", "/categories/atlantis", "/languages/fr-FR")) {
            open(address);
            assertThat(UI.getCurrent().getActiveRouterTargetsChain()).noneMatch(ListsView.class::isInstance);
        }
    }

    @Test
    void others_do_not_get_there() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);

        Window.open(application, owner, "p/" + publisher.slug());
        assertThat(Window.page()).doesNotContain("Lists");

        Window.open(application, owner, "admin/lists/categories?add");
        assertThat(UI.getCurrent().getActiveRouterTargetsChain()).noneMatch(ListsView.class::isInstance);
    }
}
