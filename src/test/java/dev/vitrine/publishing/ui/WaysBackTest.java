package dev.vitrine.publishing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import dev.vitrine.content.OfferContent;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** From the pages of History the draft goes back, once it was said what that will do. */
@PublishingTest
class WaysBackTest {
    private final ApplicationContext application;
    private final Offers offers;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Submissions submissions;
    private final World world;

    WaysBackTest(
            ApplicationContext application,
            Offers offers,
            Drafts drafts,
            Revisions revisions,
            Submissions submissions,
            World world) {
        this.application = application;
        this.offers = offers;
        this.drafts = drafts;
        this.revisions = revisions;
        this.submissions = submissions;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void the_draft_goes_back_to_a_save_and_forth_again() {
        var seller = offers.seller();
        var before = draft(seller);
        offers.rewrite(seller, "Un nouveau résumé");
        open(seller, "");

        restore(1, "Restore the whole offer to this moment…");

        assertThat(shown())
                .contains("The draft goes back to what it was", "1 field in 1 section")
                .doesNotContain("What stays as it is");
        answer("Restore the whole offer");
        assertThat(draft(seller)).isEqualTo(before);
        assertThat(_find(Notification.class))
                .extracting(Window::text)
                .anyMatch(text -> text.contains("1 field was taken back."));
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(draft(seller)).isNotEqualTo(before);
    }

    @Test
    void a_section_that_is_as_it_was_stays() {
        var seller = offers.seller();
        offers.rewrite(seller, "Un nouveau résumé");
        open(seller, "");

        restore(0, "Restore this section…");

        assertThat(shown()).contains("Nothing would change.");
        _assertNone(Button.class, spec -> spec.withText("Restore this section"));
    }

    @Test
    void a_field_goes_back_from_the_comparison() {
        var seller = offers.seller();
        offers.live(seller);
        var live = draft(seller);
        offers.rewrite(seller, "Un nouveau résumé");
        open(seller, "?base=live&target=draft");

        _click(_find(Button.class, spec -> spec.withText("Revert to production values…"))
                .getLast());

        assertThat(shown()).contains("goes back to the value that is live", "Un nouveau résumé");
        answer("Revert to production values");
        assertThat(draft(seller)).isEqualTo(live);
        assertThat(Window.page()).contains("Both states are the same, field by field.");
    }

    @Test
    void changes_are_discarded_after_a_look() {
        var seller = offers.seller();
        offers.live(seller);
        var live = draft(seller);
        open(seller, "");
        assertThat(Window.page()).contains("nothing in the draft differs from it");
        _assertNone(Button.class, spec -> spec.withText("Discard changes…"));
        offers.rewrite(seller, "Un nouveau résumé");
        open(seller, "");

        _click(_get(Button.class, spec -> spec.withText("Discard changes…")));

        assertThat(shown()).contains("The draft goes back to what is live: 1 field in 1 section.", "Un nouveau résumé");
        answer("Discard changes");
        assertThat(draft(seller)).isEqualTo(live);
    }

    @Test
    void what_was_live_before_is_rolled_back_to_and_passes_staging_again() {
        var seller = offers.seller();
        offers.live(seller);
        var first = draft(seller);
        offers.raise(seller, "1.0.1");
        offers.live(seller);
        open(seller, "");
        assertThat(Window.page()).contains("Live before", "r1, live from");

        _click(_get(Button.class, spec -> spec.withText("Roll back…")));

        assertThat(shown())
                .contains("The draft goes back to what was live before: r1")
                .doesNotContain("What stays");
        answer("Roll back");
        assertThat(draft(seller)).isEqualTo(first);
        var submission = offers.stage(seller);
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.DONE);
        assertThat(offers.as(
                        seller,
                        () -> revisions.staged(seller.offer()).orElseThrow().manifest()))
                .isEqualTo(offers.as(
                        seller,
                        () -> revisions.liveChain(seller.offer()).getLast().manifest()));
    }

    @Test
    void an_open_submission_stands_in_the_way_of_giving_up_a_draft() {
        var seller = offers.seller();
        offers.as(seller, () -> submissions.pushToStaging(seller.offer()));
        open(seller, "");

        assertThat(Window.page()).contains("A submission is open.");
        _assertNone(Button.class, spec -> spec.withText("Discard draft"));
    }

    @Test
    void who_may_not_save_what_would_change_is_told_so() {
        var seller = offers.seller();
        offers.rewrite(seller, "Un nouveau résumé");
        var engineer = world.member(seller.publisher(), PublisherRole.ENGINEERING_CONTACT);
        Window.open(application, engineer, "p/" + seller.slug() + "/offers/" + seller.offer() + "/history");

        restore(1, "Restore the whole offer to this moment…");

        assertThat(shown()).contains("You may not change this: Marketing · Français (France).");
        _assertNone(Button.class, spec -> spec.withText("Restore the whole offer"));
    }

    /** @param line which save, 0 for the newest */
    private static void restore(int line, String what) {
        var item = _find(MenuBar.class).get(line).getItems().getFirst().getSubMenu().getItems().stream()
                .filter(choice -> choice.getText().equals(what))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static String shown() {
        Component dialog = _get(Dialog.class);
        return Window.text(dialog);
    }

    private static void answer(String label) {
        _click(_find(Button.class, spec -> spec.withText(label)).getLast());
    }

    private OfferContent draft(Seller seller) {
        return offers.as(seller, () -> drafts.open(seller.offer()).content());
    }

    private void open(Seller seller, String query) {
        Window.open(
                application, seller.owner(), "p/" + seller.slug() + "/offers/" + seller.offer() + "/history" + query);
    }
}
