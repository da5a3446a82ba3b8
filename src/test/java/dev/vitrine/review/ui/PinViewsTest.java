package dev.vitrine.review.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.FindingsList;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.SampleLinks;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A pin on its way: from the desk to the field, and back with what was done about it. */
@PublishingTest
class PinViewsTest {
    private static final String TITLE = "Pin a finding: Marketing · Français (France) · Title";
    private static final String BETTER = "Contoso Archive for everybody";

    private final ApplicationContext application;
    private final Offers offers;
    private final Drafts drafts;
    private final World world;
    private final SampleLinks links;

    PinViewsTest(ApplicationContext application, Offers offers, Drafts drafts, World world, SampleLinks links) {
        this.links = links;
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
    void a_pin_goes_to_its_field_and_comes_back_changed() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        pinTheTitle(submission, BETTER);
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.CHANGES_REQUESTED);

        openEditor(seller, seller.owner(), "basics");
        _click(button("Findings"));
        assertThat(Window.text(_get(FindingsList.class))).contains("Not what it does.", BETTER);
        _click(_get(_get(FindingsList.class), Button.class, spec -> spec.withText("Accept the suggestion")));
        assertThat(title(seller)).isEqualTo(BETTER);
        assertThat(Window.page()).doesNotContain("Not what it does.");
        Window.close();

        var again = offers.waiting(seller);
        openDesk(again, offers.approver());
        _click(button("Take"));
        assertThat(Window.page())
                .contains(
                        "Pinned findings",
                        "1 not settled",
                        "accepted the suggested text; since then:",
                        "for everybody");
        _click(button("Approve (1 of 2)"));
        assertThat(Window.all(Notification.class))
                .as("a pin is left")
                .anySatisfy(notice ->
                        assertThat(Window.text(notice)).contains("Findings are pinned that are not settled."));
        _click(button("Settle"));
        assertThat(Window.page()).contains("all settled");
        _click(button("Open again"));
        _click(button("Settle"));
        _click(button("Approve (1 of 2)"));
        assertThat(offers.get(seller, again).approvers()).hasSize(1);
    }

    @Test
    void the_page_publish_shows_what_is_asked_until_it_is_settled_and_takes_answers() {
        var seller = offers.seller();
        pinTheTitle(offers.waiting(seller), null);

        openEditor(seller, seller.owner(), "publish");
        assertThat(Window.page()).contains("What the approvers ask for", "Not what it does.", "To do");
        _click(button("Answer…"));
        var words = _get(_get(Dialog.class), TextArea.class);
        _click(inDialog("Answer"));
        assertThat(words.isInvalid()).isTrue();
        Window.enter(words, "It is our brand.");
        _click(inDialog("Answer"));
        assertThat(Window.page()).contains("Answered", "It is our brand.");
        Window.close();

        openDesk(offers.waiting(seller), offers.approver());
        assertThat(Window.page()).contains("Unchanged since then.", "answers:", "It is our brand.");
        _assertNone(Button.class, spec -> spec.withText("Settle"));
    }

    @Test
    void a_pin_needs_a_reason_and_a_suggestion_that_could_be_saved() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        openDesk(submission, offers.approver());
        assertThat(_find(Button.class))
                .as("nothing is pinned before it is taken")
                .noneMatch(button -> button.getAriaLabel().filter(TITLE::equals).isPresent());
        _click(button("Take"));
        _click(labelled(TITLE));

        _click(inDialog("Pin"));
        assertThat(reason().isInvalid()).isTrue();
        Window.enter(reason(), "Not what it does.");
        Window.enter(suggestion(), "x".repeat(51));
        _click(inDialog("Pin"));
        assertThat(suggestion().isInvalid()).isTrue();
        assertThat(suggestion().getErrorMessage()).contains("50");
        Window.enter(suggestion(), BETTER);
        _click(inDialog("Pin"));

        assertThat(Window.page()).contains("Noted, not sent yet", "Suggested text:", "for everybody");
        _click(button("Take away"));
        assertThat(Window.page()).doesNotContain("Noted, not sent yet");
    }

    @Test
    void who_may_not_write_the_field_reads_what_is_asked_and_does_nothing_about_it() {
        var seller = offers.seller();
        pinTheTitle(offers.waiting(seller), BETTER);
        var english = world.member(
                seller.publisher(), PublisherRole.MARKETING_EDITOR, Set.of(LanguageTag.of("en-US")), Set.of());

        openEditor(seller, english, "publish");

        assertThat(Window.page()).contains("Not what it does.", BETTER);
        _assertNone(Button.class, spec -> spec.withText("Accept the suggestion"));
        _assertNone(Button.class, spec -> spec.withText("Answer…"));
    }

    @Test
    void a_warning_is_cleared_with_a_reason_and_counts_again_when_that_is_taken_back() {
        var seller = offers.seller();
        var rule = Rule.LINK_UNCHECKED;
        var summary = FieldPath.of(SectionKey.listing(LanguageTag.of("fr-FR")), "summary");
        links.find(
                offers.as(seller, () -> drafts.head(seller.offer()).offerId()),
                List.of(new Finding(rule, rule.severity(), rule.moment(), summary, List.of("https://slow.example/"))));
        openDesk(offers.waiting(seller), offers.approver());
        _click(button("Take"));
        assertThat(Window.page()).contains("1 finding");

        _click(button("This is fine…"));
        _click(inDialog("Clear"));
        var reason = _get(_get(Dialog.class), TextArea.class);
        assertThat(reason.isInvalid()).isTrue();
        Window.enter(reason, "Opened by hand.");
        _click(inDialog("Clear"));
        assertThat(Window.page()).contains("1 warning cleared", "Opened by hand.");
        _assertNone(Button.class, spec -> spec.withText("This is fine…"));
        _click(button("Count again"));
        assertThat(Window.page()).doesNotContain("Opened by hand.");
        assertThat(button("This is fine…").isVisible()).isTrue();
    }

    /** Takes it, pins the title, and sends it back without a word more. */
    private void pinTheTitle(SubmissionId submission, @Nullable String suggestion) {
        openDesk(submission, offers.approver());
        _click(button("Take"));
        _click(labelled(TITLE));
        Window.enter(reason(), "Not what it does.");
        if (suggestion != null) {
            Window.enter(suggestion(), suggestion);
        }
        _click(inDialog("Pin"));
        _click(button("Request changes"));
        assertThat(Window.text(_get(Dialog.class))).contains("One pinned finding goes with it");
        _click(inDialog("Request changes"));
        Window.close();
    }

    private void openDesk(SubmissionId submission, Somebody approver) {
        Window.open(application, approver, "review/" + submission);
    }

    private void openEditor(Seller seller, Somebody person, String page) {
        Window.open(application, person, "p/" + seller.slug() + "/offers/" + seller.offer() + "/" + page);
    }

    private String title(Seller seller) {
        return offers.as(
                seller,
                () -> drafts.open(seller.offer())
                        .content()
                        .listing(LanguageTag.of("fr-FR"))
                        .title());
    }

    private static TextArea reason() {
        return _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Reason for the publisher"));
    }

    private static TextArea suggestion() {
        return _get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel("Suggested text"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static Button labelled(String label) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().filter(label::equals).isPresent()));
    }

    private static Button inDialog(String text) {
        Component dialog = _get(Dialog.class);
        return _get(dialog, Button.class, spec -> spec.withText(text));
    }
}
