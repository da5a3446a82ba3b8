package dev.vitrine.publishing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static dev.vitrine.publishing.Offers.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.offers.PreviewGate;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.PreviewLinks.Life;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.publishing.StagingSettings;
import dev.vitrine.publishing.SubmissionKind;
import dev.vitrine.publishing.SubmissionState;
import dev.vitrine.publishing.Submissions;
import dev.vitrine.publishing.Worker;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@PublishingTest
class PublishViewTest {
    private static final String PUSH = "Push to staging";
    private static final String REQUEST = "Request approval to push to production";

    private final ApplicationContext application;
    private final Offers offers;
    private final Submissions submissions;
    private final ReviewDesk desk;
    private final StagingSettings settings;
    private final PreviewGate gate;
    private final Worker worker;
    private final World world;
    private final SystemWork work;
    private final Publishers publishers;
    private final DataSource database;

    PublishViewTest(
            ApplicationContext application,
            Offers offers,
            Submissions submissions,
            ReviewDesk desk,
            StagingSettings settings,
            PreviewGate gate,
            Worker worker,
            World world,
            SystemWork work,
            Publishers publishers,
            DataSource database) {
        this.application = application;
        this.offers = offers;
        this.submissions = submissions;
        this.desk = desk;
        this.settings = settings;
        this.gate = gate;
        this.worker = worker;
        this.world = world;
        this.work = work;
        this.publishers = publishers;
        this.database = database;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_owner_pushes_and_watches_the_steps_move_by_themselves() {
        var seller = offers.seller();
        open(seller, seller.owner());
        assertThat(Window.page()).contains("This offer was never pushed to staging.");

        _click(button(PUSH));

        assertThat(Window.page()).contains("Pushing to staging", "Validation", "Certification of new disks");
        var submission =
                offers.as(seller, () -> submissions.current(seller.offer())).orElseThrow();
        worker.work(submission.id());
        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(Window.page())
                    .contains("Every rule passes", "1 disk certified", "1 disk taken in", "2 regions served")
                    .contains("Revision r1 is staged.", "What going live will change");
        });
    }

    @Test
    void whoever_waits_for_a_copy_sees_bytes_speed_and_time_left() throws SQLException {
        var seller = offers.seller();
        var submission = done(offers.as(seller, () -> submissions.pushToStaging(seller.offer())));
        copying(submission, "TAKE_IN", "big.vhd", 1L << 30, 4L << 30, 100L << 20);
        open(seller, seller.owner());
        assertThat(words()).contains("Copy and SHA-256 of big.vhd · 1 GB of 4 GB · 100 MB/s · 31 s to go");

        Window.close();
        copying(submission, "REPLICATE", "eu-west", 0, 4L << 30, 0);
        open(seller, seller.owner());
        assertThat(words()).contains("Region", "· 0 bytes of 4 GB").doesNotContain("/s · 0");
    }

    /** What the page says, with plain spaces. */
    private static String words() {
        return Window.page().replace('\u00a0', ' ');
    }

    /** A step as the process that works on it has left it. */
    private void copying(SubmissionId submission, String kind, String what, long done, long total, long rate)
            throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update submission_step set state = 'RUNNING', what = ?,"
                        + " done = ?, total = ?, rate = ? where submission_id = ? and kind = ?")) {
            update.setString(1, what);
            update.setLong(2, done);
            update.setLong(3, total);
            update.setLong(4, rate);
            update.setString(5, submission.value().toString());
            update.setString(6, kind);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void a_blocked_button_says_why_and_does_nothing() {
        var seller = offers.seller();
        offers.as(seller, () -> settings.saveAudience(seller.offer(), List.of()));
        open(seller, seller.owner());
        assertThat(Window.page()).contains("Name at least one subscription");

        _click(button(PUSH));

        assertThat(notice()).contains("Name at least one subscription");
        assertThat(offers.as(seller, () -> submissions.current(seller.offer()))).isEmpty();
        _click(button(REQUEST));
        assertThat(offers.as(seller, () -> submissions.current(seller.offer()))).isEmpty();
    }

    @Test
    void who_is_suspended_while_the_page_is_open_is_told_so_at_the_next_click_and_with_every_page() {
        var seller = offers.seller();
        open(seller, seller.owner());
        work.run("test", () -> publishers.suspend(seller.publisher(), "Buyers complained."));

        _click(button(PUSH));

        assertThat(notice()).startsWith("The publisher is suspended");
        assertThat(Window.page()).contains("Suspended by Cumulia.", "Buyers complained.", "support@");
        assertThat(offers.as(seller, () -> submissions.current(seller.offer()))).isEmpty();
        _assertNone(Button.class, spec -> spec.withText(PUSH));
        Window.close();
        Window.open(application, seller.owner(), "p/" + seller.slug() + "/profile");
        assertThat(Window.page()).contains("Buyers complained.");
        work.run("test", () -> publishers.lift(seller.publisher()));
    }

    @Test
    void the_audience_is_checked_at_the_field_and_saved() {
        var seller = offers.seller();
        open(seller, seller.owner());
        var id = _find(TextField.class, spec -> spec.withLabel("Subscription id"))
                .getFirst();

        Window.enter(id, "not-a-guid");
        _click(button("Save audience"));

        assertThat(id.isInvalid()).isTrue();
        Window.enter(id, "8F1D2C4E-1111-2222-3333-41B79A020000");
        _click(button("Save audience"));
        assertThat(offers.as(seller, () -> settings.audience(seller.offer())))
                .extracting(subscription -> subscription.id().toString())
                .containsExactly("8f1d2c4e-1111-2222-3333-41b79a020000");
    }

    @Test
    void each_subscription_has_a_preview_link_that_is_shown_once_and_can_be_revoked() {
        var seller = offers.seller();
        open(seller, seller.owner());
        assertThat(Window.page()).contains("Preview links", "No link");

        _click(button("Make a link"));
        assertThat(_get(RadioButtonGroup.class).getValue()).isEqualTo(Life.WEEK);
        _click(button("Make"));

        var link = _get(TextField.class, spec -> spec.withLabel("Preview link")).getValue();
        assertThat(gate.open(new SecretText(link.substring(link.indexOf('#') + 1))))
                .isPresent();
        assertThat(link).contains("/marketplace/preview#");
        _click(button("Done"));
        _assertNone(TextField.class, spec -> spec.withLabel("Preview link"));
        assertThat(Window.page()).contains("Works until").doesNotContain(link);
        _click(button("Revoke the link"));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(Window.page()).contains("No link");
        assertThat(gate.open(new SecretText(link.substring(link.indexOf('#') + 1))))
                .isEmpty();
    }

    @Test
    void ticking_the_test_list_opens_the_way_to_production() {
        var seller = offers.seller();
        offers.stage(seller);
        open(seller, seller.owner());
        assertThat(Window.page()).contains("Tick 8 items of the test list", "3 of 4 steps are green");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref))
                .contains("p/" + seller.slug() + "/offers/" + seller.offer() + "/staged/fr-FR");

        var boxes = _find(Checkbox.class);
        boxes.forEach(box -> Window.enter(box, true));

        assertThat(_find(Checkbox.class))
                .as("no box is exchanged while others are ticked, or a tick under way would be lost")
                .containsExactlyElementsOf(boxes);
        assertThat(Window.page()).contains("8 of 8 items ticked", "4 of 4 steps are green");
        _click(button(REQUEST));
        assertThat(offers.as(seller, () -> submissions.current(seller.offer()))
                        .orElseThrow()
                        .state())
                .isEqualTo(SubmissionState.CHECKING);
        assertThat(Window.page()).contains("Checking", "A submission is open.");
    }

    @Test
    void a_request_carries_its_go_live_date_which_may_be_changed_and_the_request_withdrawn() {
        var seller = offers.seller();
        offers.stage(seller);
        offers.test(seller);
        open(seller, seller.owner());
        Window.enter(_get(DateTimePicker.class), LocalDateTime.now().plusYears(2));

        _click(button(REQUEST));

        var submission =
                offers.as(seller, () -> submissions.current(seller.offer())).orElseThrow();
        assertThat(submission.goLiveAt()).isNotNull();
        _click(button("Clear date"));
        assertThat(offers.get(seller, submission.id()).goLiveAt()).isNull();
        _click(button("Withdraw the submission"));
        var ask = _get(ConfirmDialog.class);
        ConfirmDialogKt._fireConfirm(ask);
        assertThat(offers.state(seller, submission.id())).isEqualTo(SubmissionState.WITHDRAWN);
    }

    @Test
    void a_date_that_is_past_is_refused_at_its_field_and_going_live_earlier_is_asked_back() {
        var seller = offers.seller();
        offers.stage(seller);
        offers.test(seller);
        open(seller, seller.owner());
        Window.enter(_get(DateTimePicker.class), LocalDateTime.now().minusDays(2));
        _click(button(REQUEST));
        assertThat(offers.as(seller, () -> submissions.current(seller.offer()))
                        .orElseThrow()
                        .kind())
                .isEqualTo(SubmissionKind.STAGING);
        assertThat(_get(DateTimePicker.class).isInvalid()).isTrue();
        assertThat(_get(DateTimePicker.class).getErrorMessage()).isEqualTo("The go-live date must lie ahead.");

        Window.enter(_get(DateTimePicker.class), LocalDateTime.now().plusYears(2));
        _click(button(REQUEST));
        Window.close();
        var submission = offers.as(seller, () -> submissions.current(seller.offer()))
                .orElseThrow()
                .id();
        worker.work(submission);
        while (offers.state(seller, submission) == SubmissionState.WAITING) {
            Offers.done(offers.approve(offers.approver(), submission));
        }
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.SCHEDULED);

        open(seller, seller.owner());
        _click(button("Clear date"));
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.SCHEDULED);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.PUBLISHING);
    }

    @Test
    void the_place_in_the_queue_and_the_time_of_a_decision_are_told() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        open(seller, seller.owner());
        assertThat(Window.page()).containsPattern("Place \\d[\\d,]* in the approvers’ queue. A decision is due by");
        Window.close();
        var approver = offers.approver();
        world.as(approver, () -> desk.claim(submission));

        open(seller, seller.owner());

        assertThat(Window.page()).contains("An approver is reading the request. A decision is due by");
    }

    @Test
    void who_may_not_publish_follows_without_buttons() {
        var seller = offers.seller();
        offers.stage(seller);
        var engineer = world.member(seller.publisher(), PublisherRole.ENGINEERING_CONTACT);

        open(seller, engineer);

        assertThat(Window.page())
                .contains(
                        "Owners and publishers publish; your role lets you follow.", "Opening to the staging audience");
        _assertNone(Button.class, spec -> spec.withText(PUSH));
        _assertNone(Button.class, spec -> spec.withText(REQUEST));
        _assertNone(Button.class, spec -> spec.withText("Save audience"));
        _assertNone(Button.class, spec -> spec.withText("Make a link"));
        assertThat(_find(Checkbox.class)).allMatch(Checkbox::isReadOnly);
    }

    @Test
    void what_was_found_and_what_an_approver_asks_is_shown() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        offers.sendBack(submission, "Too long for a summary.");

        open(seller, seller.owner());

        assertThat(Window.page()).contains("An approver asks for changes:", "Too long for a summary.");
    }

    @Test
    void another_publisher_finds_nothing_at_the_address() {
        var seller = offers.seller();
        var stranger = offers.seller();

        Window.open(application, stranger.owner(), "p/" + stranger.slug() + "/offers/" + seller.offer() + "/publish");

        assertThat(Window.page()).contains("This page does not exist");
    }

    private void open(Seller seller, Somebody person) {
        Window.open(application, person, "p/" + seller.slug() + "/offers/" + seller.offer() + "/publish");
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String notice() {
        return _find(Notification.class).stream().map(Window::text).reduce("", String::concat);
    }
}
