package dev.vitrine.review.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.publishing.SampleLinks;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PublishingTest
class DeskViewTest {
    private final ApplicationContext application;
    private final Offers offers;
    private final ReviewDesk desk;
    private final World world;
    private final SampleLinks links;

    DeskViewTest(ApplicationContext application, Offers offers, ReviewDesk desk, World world, SampleLinks links) {
        this.links = links;
        this.application = application;
        this.offers = offers;
        this.desk = desk;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_approver_takes_the_next_from_the_queue() {
        offers.waiting(offers.seller());
        Window.open(application, offers.approver(), "review");
        assertThat(Window.page()).contains("Queue", "You hold none");
        assertThat(GridKt._size(_get(Grid.class))).isPositive();

        _click(button("Take the next"));

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .startsWith("review/");
        assertThat(Window.page()).contains("In review");
        _click(button("Release"));
        assertThat(Window.page()).contains("You hold none");
    }

    @Test
    void a_first_publication_is_read_whole_and_approved_by_two() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var first = offers.approver();
        open(submission, first);
        assertThat(Window.page())
                .contains("first publication: everything is to be read")
                .contains("Contoso Archive", "Conditions d’utilisation.")
                .contains("Take the request to decide.");
        _assertNone(Button.class, spec -> spec.withText("Approve (1 of 2)"));

        _click(button("Take"));
        _click(button("Approve (1 of 2)"));

        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.WAITING);
        Window.close();
        open(submission, first);
        assertThat(Window.page()).contains("This approver has agreed already; another one is needed.");
        _assertNone(Button.class, spec -> spec.withText("Take"));
        Window.close();
        open(submission, offers.approver());
        assertThat(Window.page()).contains("1 / 2");
        _click(button("Take"));
        _click(button("Approve (2 of 2)"));
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.PUBLISHING);
    }

    @Test
    void what_the_machine_could_not_check_stands_beside_the_comparison() {
        var seller = offers.seller();
        var path = FieldPath.of(SectionKey.listing(LanguageTag.of("fr-FR")), "links")
                .item("l1")
                .then("url");
        var rule = Rule.LINK_UNCHECKED;
        links.find(
                offerId(seller),
                List.of(new Finding(rule, rule.severity(), rule.moment(), path, List.of("https://slow.example/"))));
        open(offers.waiting(seller), offers.approver());
        assertThat(Window.page()).contains("The link “https://slow.example/” could not be checked.");
    }

    @Test
    void an_update_is_compared_field_by_field_and_the_whole_offer_is_one_click_away() {
        var seller = offers.seller();
        offers.live(seller);
        offers.rewrite(seller, "Un nouveau résumé");
        var submission = offers.waiting(seller);

        open(submission, offers.approver());

        assertThat(Window.page())
                .contains("compared with what is live", "Un nouveau résumé", "0 / 1")
                .doesNotContain("Conditions d’utilisation.");
        _click(_find(NativeButton.class).stream()
                .filter(button -> Window.text(button).equals("Whole offer"))
                .findFirst()
                .orElseThrow());
        assertThat(Window.page()).contains("Conditions d’utilisation.");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .endsWith("?show=whole");
    }

    @Test
    void sending_back_asks_for_a_reason_until_there_is_one() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        open(submission, offers.approver());
        _click(button("Take"));
        _click(button("Request changes"));
        var reason = _get(TextArea.class, spec -> spec.withLabel("Reason for the publisher"));

        _click(confirm());
        assertThat(reason.isInvalid()).isTrue();
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.IN_REVIEW);
        Window.enter(reason, "Too long for a summary.");
        _click(confirm());

        assertThat(offers.get(seller, submission).reason()).isEqualTo("Too long for a summary.");
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.CHANGES_REQUESTED);
    }

    @Test
    void what_somebody_else_holds_is_read_alone() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var holder = offers.approver();
        world.as(holder, () -> desk.claim(submission));

        open(submission, offers.approver());

        assertThat(Window.page()).contains("Someone is reading this request.");
        _assertNone(Button.class, spec -> spec.withText("Take"));
        _assertNone(Button.class, spec -> spec.withText("Release"));
    }

    @Test
    void who_shares_the_publishers_mail_domain_reads_and_is_told_why_he_decides_nothing() {
        var seller = offers.seller();
        offers.memberAmongOperators(seller);
        var submission = offers.waiting(seller);

        open(submission, offers.approver());

        assertThat(Window.page())
                .contains("This approver’s address is in the publisher’s mail domain: somebody else must decide.")
                .contains("Contoso Archive");
        _assertNone(Button.class, spec -> spec.withText("Take"));
    }

    @Test
    void what_is_held_of_a_suspended_publisher_can_be_given_or_sent_back_but_not_approved() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        world.as(approver, () -> desk.claim(submission));
        var work = application.getBean(SystemWork.class);
        var publishers = application.getBean(Publishers.class);
        work.run("test", () -> publishers.suspend(seller.publisher(), "Buyers complained."));

        open(submission, approver);

        assertThat(Window.page()).contains("The publisher is suspended");
        _assertNone(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().startsWith("Approve")));
        assertThat(button("Release").isVisible()).isTrue();
        Window.close();
        open(submission, offers.approver());
        assertThat(Window.page()).contains("The publisher is suspended");
        _assertNone(Button.class, spec -> spec.withText("Take"));
        work.run("test", () -> publishers.lift(seller.publisher()));
    }

    @Test
    void the_desk_is_closed_to_publishers_support_and_administrators() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);

        open(submission, seller.owner());
        assertThat(Window.page()).contains("This page is not open to you").doesNotContain("Take the request");
        Window.close();
        for (PlatformRole role : List.of(PlatformRole.SUPPORT_AGENT, PlatformRole.ADMINISTRATOR)) {
            open(submission, world.platform(role));
            assertThat(Window.page()).contains("This page is not open to you").doesNotContain("Take the request");
            Window.close();
        }
        Window.open(application, offers.approver(), "review/00000000-0000-0000-0000-000000000001");
        assertThat(Window.page()).contains("This page does not exist");
    }

    private String offerId(Offers.Seller seller) {
        return offers.as(
                seller,
                () -> application.getBean(Drafts.class).head(seller.offer()).offerId());
    }

    private void open(SubmissionId submission, World.Somebody person) {
        Window.open(application, person, "review/" + submission);
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button confirm() {
        Component dialog = _get(Dialog.class);
        return _get(dialog, Button.class, spec -> spec.withText("Request changes"));
    }
}
