package dev.vitrine.marketing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.testing.Window.enter;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import dev.vitrine.content.Categories;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

class CategoriesViewTest extends MarketingPageFixture {
    private static final Set<String> FIVE = Set.of("storage", "security", "backup", "web", "crm");

    CategoriesViewTest(ApplicationContext application, World world, Offers offers) {
        super(application, world, offers);
    }

    private void open(Somebody person) {
        open(person, "categories");
    }

    private Set<String> categories() {
        return draft().categories().ids();
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<String> group() {
        return _get(CheckboxGroup.class);
    }

    private static List<String> names() {
        return group().getListDataView()
                .getItems()
                .map(group().getItemLabelGenerator()::apply)
                .toList();
    }

    @Test
    void the_marketplaces_list_is_shown_in_the_readers_order_with_what_is_chosen() {
        open(owner);
        assertThat(names()).contains("Security", "Storage and archives").isSorted();
        assertThat(group().getValue()).containsExactlyInAnyOrder("storage", "security");
        assertThat(Window.page()).contains("2 of 5");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"OWNER", "PUBLISHER"})
    void owner_and_publisher_choose_up_to_five(PublisherRole role) {
        open(role == PublisherRole.OWNER ? owner : member(role));
        enter(group(), FIVE);
        assertThat(Window.page()).contains("5 of 5");
        assertThat(group().isInvalid()).isFalse();
        assertThat(group().getItemEnabledProvider().test("databases"))
                .as("a sixth can not be chosen")
                .isFalse();
        assertThat(group().getItemEnabledProvider().test("web"))
                .as("what is chosen can be let go")
                .isTrue();
        save();
        assertSaved();
        assertThat(categories()).isEqualTo(FIVE);
    }

    @Test
    void a_save_is_taken_back() {
        Set<String> before = categories();
        open(owner);
        enter(group(), FIVE);
        save();
        _click(_get(Button.class, spec -> spec.withPredicate(b -> Window.text(b).contains("Undo this save"))));
        assertThat(categories()).isEqualTo(before);
        assertThat(group().getValue()).isEqualTo(before);
    }

    @Test
    void a_sixth_is_refused_and_what_was_chosen_stays() {
        open(owner);
        var six = new TreeSet<>(FIVE);
        six.add("databases");
        enter(group(), six);
        assertThat(group().getErrorMessage()).contains("The offer is in 6 categories; at most 5 are allowed.");
        save();
        assertNothingSaved("The offer is in 6 categories");
        assertThat(group().getValue()).isEqualTo(six);
        assertThat(categories()).containsExactlyInAnyOrder("storage", "security");
    }

    @Test
    void none_is_said_at_the_list_and_may_be_saved() {
        open(owner);
        enter(group(), Set.of());
        assertThat(group().getErrorMessage()).contains("The offer is in no category. Choose one to five categories.");
        save();
        assertSaved();
        assertThat(categories()).isEmpty();
    }

    @Test
    void two_who_chose_differently_are_both_saved() {
        open(owner);
        enter(group(), Set.of("storage", "security", "web"));
        meanwhile(SectionKey.CATEGORIES, new Categories(new TreeSet<>(Set.of("storage", "backup"))));
        save();
        assertSaved();
        assertThat(categories()).containsExactlyInAnyOrder("storage", "backup", "web");
        assertThat(group().getValue()).isEqualTo(categories());
    }

    @Test
    void categories_of_a_live_offer_are_free() {
        offers.goLive(publisher.id(), offer);
        open(owner);
        enter(group(), Set.of("web"));
        save();
        assertThat(categories()).containsExactly("web");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void marketing_editor_and_engineering_contact_read(PublisherRole role) {
        open(role == PublisherRole.MARKETING_EDITOR ? editor(FR, EN) : member(role));
        assertThat(group().getValue()).containsExactlyInAnyOrder("storage", "security");
        assertReadOnly(List.of(group()));
    }
}
