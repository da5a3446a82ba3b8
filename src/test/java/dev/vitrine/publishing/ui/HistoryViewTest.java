package dev.vitrine.publishing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.ui.StateChoices.Choice;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PublishingTest
class HistoryViewTest {
    private final ApplicationContext application;
    private final Offers offers;
    private final Drafts drafts;
    private final World world;

    HistoryViewTest(ApplicationContext application, Offers offers, Drafts drafts, World world) {
        this.application = application;
        this.offers = offers;
        this.drafts = drafts;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void saves_submissions_and_decisions_are_one_row_of_time() {
        var seller = offers.seller();
        offers.live(seller);
        offers.rewrite(seller, "Un nouveau résumé");

        open(seller, "");

        assertThat(Window.page())
                .contains("Someone saved Marketing · Français (France)")
                .contains("r1 is live", "approved r1, first pair of eyes", "requested approval of r1", "r1 is staged")
                .contains("times:", "This offer is live, and 1 field of the draft differs from it.");
        assertThat(hrefs()).anyMatch(href -> href.matches(".*history\\?base=s:[-0-9a-f]+&target=s:[-0-9a-f]+"));
    }

    @Test
    void what_is_shown_stands_in_the_address() {
        var seller = offers.seller();
        offers.live(seller);

        open(seller, "?show=decisions");

        assertThat(Window.page()).contains("approved r1").doesNotContain("r1 is staged", "saved");
        _click(_find(NativeButton.class).stream()
                .filter(button -> Window.text(button).equals("Saves"))
                .findFirst()
                .orElseThrow());
        assertThat(address()).endsWith("history?show=saves");
        assertThat(Window.page()).contains("saved").doesNotContain("approved r1");
    }

    @Test
    void any_two_states_compare_under_an_address_of_their_own() {
        var seller = offers.seller();
        offers.live(seller);
        offers.rewrite(seller, "Un nouveau résumé");

        open(seller, "?base=live&target=draft");

        assertThat(Window.page())
                .contains("Added0", "Changed1", "Removed0", "Reordered0")
                .contains("Un nouveau résumé");
        assertThat(Stream.concat(_find(H1.class).stream(), _find(H2.class).stream())
                        .map(Window::text))
                .containsExactly("Compare", "Marketing · Français (France)");
        press("Side by side");
        assertThat(address()).contains("base=live", "mode=columns", "target=draft");
        assertThat(states("After")).first().asString().contains("Draft");
        Window.enter(state("Before"), new Choice("draft", "Draft"));
        assertThat(address()).contains("base=draft", "mode=columns", "target=draft");
        assertThat(Window.page()).contains("No difference");
    }

    @Test
    void differences_are_filtered_by_section_language_and_kind_in_the_address() {
        var seller = offers.seller();
        offers.live(seller);
        offers.rewrite(seller, "Un nouveau résumé");

        open(seller, "?base=live&target=draft&section=listing&language=fr-FR&kind=changed");
        assertThat(Window.page()).contains("Un nouveau résumé");

        press("Added");
        assertThat(address()).contains("kind=added", "language=fr-FR", "section=listing");
        assertThat(Window.page()).contains("No such difference").doesNotContain("Un nouveau résumé");
        assertThat(hrefs()).anyMatch(href -> href.endsWith("history?base=live&target=draft"));

        open(seller, "?base=live&target=draft&section=support");
        assertThat(Window.page()).contains("No such difference");
    }

    @Test
    void every_save_can_be_chosen_and_searched() {
        var seller = offers.seller();
        offers.stage(seller);
        offers.rewrite(seller, "Un nouveau résumé");

        open(seller, "?base=r1&target=draft");

        assertThat(states("Before")).anyMatch(label -> label.startsWith("r1 · "));
        assertThat(states("Before"))
                .as("the latest save of a section")
                .anyMatch(label -> label.endsWith(" · Someone · Marketing · Français (France)"));
        ComboBoxKt.setUserInput(state("Before"), "categories");
        assertThat(states("Before")).isNotEmpty().allMatch(label -> label.endsWith(" · Categories"));
    }

    @Test
    void both_states_are_exchanged_with_one_press() {
        var seller = offers.seller();
        offers.live(seller);
        open(seller, "?base=live&target=draft");

        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Exchange both states")));

        assertThat(address()).endsWith("history?base=draft&target=live");
    }

    @Test
    void saves_within_minutes_are_one_line_that_says_their_sum_and_opens() {
        var seller = offers.seller();
        offers.live(seller);
        offers.rewrite(seller, "Un résumé");
        offers.rewrite(seller, "Un nouveau résumé");

        open(seller, "?show=saves&section=listing%2Ffr-FR");

        assertThat(Window.page()).contains("Someone saved 3 times: Marketing · Français (France)", "Unfold");
        assertThat(Window.page()).contains("Marketing · Français (France): Summary");
        assertThat(hrefs().filter(href -> href.contains("target=s:"))).hasSize(4);
    }

    @Test
    void the_history_is_filtered_by_section_language_and_person_in_the_address() {
        var seller = offers.seller();
        offers.stage(seller);
        open(seller, "");

        Window.enter(filter("Section"), first(filter("Section"), "Support"));
        assertThat(address()).endsWith("history?section=support");
        assertThat(Window.page())
                .contains("saved Support", "r1 is staged")
                .doesNotContain("saved Categories", "Marketing ·");

        Window.enter(filter("Saved by"), seller.owner().id());
        assertThat(address()).endsWith("history?by=" + seller.owner().id() + "&section=support");
        assertThat(Window.page()).contains("saved Support");

        open(seller, "?show=saves&language=en-US");
        assertThat(Window.page()).contains("Nothing to show");
    }

    @Test
    void a_state_that_does_not_exist_is_not_found() {
        var seller = offers.seller();

        open(seller, "?base=live&target=draft");

        assertThat(Window.page()).contains("This page does not exist");
    }

    @Test
    void a_draft_that_was_never_staged_is_discarded_after_a_question() {
        var seller = offers.seller();
        open(seller, "");

        _click(_get(Button.class, spec -> spec.withText("Discard draft")));
        assertThat(Window.text(_get(Dialog.class)))
                .contains("sections go with", "Its ids are free again. This cannot be undone.")
                .as("what goes is shown")
                .contains(offers.as(
                        seller,
                        () -> drafts.open(seller.offer())
                                .content()
                                .listing(LanguageTag.of("fr-FR"))
                                .title()));
        _click(_find(Button.class, spec -> spec.withText("Discard draft")).getLast());

        assertThat(address()).isEqualTo("p/" + seller.slug() + "/offers");
        assertThatThrownBy(() -> offers.as(seller, () -> drafts.head(seller.offer())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_staged_offer_is_withdrawn_from_staging_before_it_is_discarded() {
        var seller = offers.seller();
        offers.stage(seller);
        open(seller, "");
        _assertNone(Button.class, spec -> spec.withText("Discard draft"));

        _click(_get(Button.class, spec -> spec.withText("Withdraw from staging")));
        assertThat(Window.text(_get(Dialog.class)))
                .contains("Revision r1", "goes out of staging", "The draft stays as it is, and is the same.");
        _click(_find(Button.class, spec -> spec.withText("Withdraw from staging"))
                .getLast());

        assertThat(_find(Button.class, spec -> spec.withText("Discard draft"))).hasSize(1);
    }

    @Test
    void who_may_not_edit_discards_nothing() {
        var seller = offers.seller();
        var editor = world.member(seller.publisher(), PublisherRole.ENGINEERING_CONTACT);

        Window.open(application, editor, "p/" + seller.slug() + "/offers/" + seller.offer() + "/history");

        assertThat(Window.page()).contains("times:");
        _assertNone(Button.class, spec -> spec.withText("Discard draft"));
    }

    private static void press(String text) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Window.text(button).startsWith(text))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Choice> state(String label) {
        return (ComboBox<Choice>) (ComboBox<?>) _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static List<String> states(String label) {
        return ComboBoxKt.getSuggestions(state(label));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Object> filter(String label) {
        return (ComboBox<Object>) (ComboBox<?>) _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static Object first(ComboBox<Object> field, String label) {
        return ComboBoxKt.getSuggestionItems(field).stream()
                .filter(item -> field.getItemLabelGenerator().apply(item).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void open(Seller seller, String query) {
        Window.open(
                application, seller.owner(), "p/" + seller.slug() + "/offers/" + seller.offer() + "/history" + query);
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static Stream<String> hrefs() {
        return _find(Anchor.class).stream().map(Anchor::getHref);
    }
}
