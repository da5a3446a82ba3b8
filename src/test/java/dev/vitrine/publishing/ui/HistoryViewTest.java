package dev.vitrine.publishing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
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
                .contains("times:", "This offer is live. Its removal goes by a request to support.");
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
                .contains("no additions, 1 change, no removals")
                .contains("Un nouveau résumé");
        var selects = _find(Select.class);
        assertThat(selects).hasSize(2);
        open(seller, "?base=draft&target=draft");
        assertThat(Window.page()).contains("no additions, no changes, no removals");
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
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

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
