package dev.vitrine.review.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.publishing.Offers;
import dev.vitrine.publishing.PublishingTest;
import dev.vitrine.publishing.ReviewDesk;
import dev.vitrine.publishing.Worker;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is asked for of the queue, in the page and in its address; the dialog that hands a submission over. */
@PublishingTest
class QueueViewTest {
    private final ApplicationContext application;
    private final Offers offers;
    private final ReviewDesk desk;
    private final MovableClock clock;
    private final Worker worker;
    private final World world;

    QueueViewTest(
            ApplicationContext application,
            Offers offers,
            ReviewDesk desk,
            MovableClock clock,
            Worker worker,
            World world) {
        this.application = application;
        this.offers = offers;
        this.desk = desk;
        this.clock = clock;
        this.worker = worker;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void the_address_says_what_is_shown() {
        var one = offers.seller();
        var submission = offers.waiting(one);
        offers.waiting(offers.seller());
        Window.open(
                application,
                offers.approver(),
                "review?held=free&kind=first-publication&first=yes&publisher=" + one.publisher());

        assertThat(shown()).containsExactly(submission);
        assertThat(kind().getValue()).isEqualTo(ReviewKind.FIRST_PUBLICATION);
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("First publication"))
                        .getValue())
                .isTrue();
        Window.enter(kind(), ReviewKind.APPROVED_BEFORE);
        assertThat(Window.page()).contains("No request matches");
        _click(_get(Button.class, spec -> spec.withText("Show the whole queue")));
        assertThat(shown()).contains(submission).hasSizeGreaterThan(1);
    }

    @Test
    void what_cannot_be_meant_asks_for_nothing() {
        var submission = offers.waiting(offers.seller());
        Window.open(application, offers.approver(), "review?held=x&kind=x&age=x&publisher=x&first=x");

        assertThat(shown()).contains(submission);
    }

    @Test
    void what_one_holds_is_one_click_away() {
        var submission = offers.waiting(offers.seller());
        var approver = offers.approver();
        world.as(approver, () -> desk.claim(submission));
        Window.open(application, approver, "review");

        _click(_find(NativeButton.class).stream()
                .filter(button -> Window.text(button).equals("Mine"))
                .findFirst()
                .orElseThrow());

        assertThat(shown()).containsExactly(submission);
    }

    @Test
    void what_is_late_says_so() {
        var seller = offers.seller();
        offers.waiting(seller);
        clock.move(Duration.ofDays(4));
        Window.open(application, offers.approver(), "review?age=late&publisher=" + seller.publisher());

        assertThat(shown()).hasSize(1);
        assertThat(Window.text(GridKt._getCellComponent(grid(), 0, "age"))).startsWith("Late: ");
    }

    private record Held(Offers.Seller seller, SubmissionId submission, World.Somebody approver) {}

    /** A submission that an approver has taken. */
    private Held held() {
        var seller = offers.seller();
        var held = new Held(seller, offers.waiting(seller), offers.approver());
        world.as(held.approver(), () -> desk.claim(held.submission()));
        return held;
    }

    /** On the desk of who holds it. */
    private void open(Held held) {
        Window.open(application, held.approver(), "review/" + held.submission());
    }

    @Test
    void it_is_handed_over_to_somebody_who_may_decide() {
        var held = held();
        var other = offers.approver();
        open(held);

        _click(_get(Button.class, spec -> spec.withText("Hand over…")));
        @SuppressWarnings({"unchecked", "rawtypes"})
        RadioButtonGroup<Person> who = _get(_get(Dialog.class), RadioButtonGroup.class);
        var confirm = _get(_get(Dialog.class), Button.class, spec -> spec.withText("Hand over"));
        assertThat(confirm.isEnabled()).as("nobody is chosen yet").isFalse();
        var people = who.getListDataView().getItems().toList();
        assertThat(people)
                .extracting(Person::id)
                .contains(other.id())
                .doesNotContain(held.approver().id());
        Window.enter(
                who,
                people.stream()
                        .filter(person -> person.id().equals(other.id()))
                        .findFirst()
                        .orElseThrow());
        _click(confirm);

        assertThat(offers.get(held.seller(), held.submission()).claimedBy()).isEqualTo(other.id());
    }

    @Test
    void where_nobody_else_may_decide_the_dialog_says_so() {
        var held = held();
        offers.memberAmongOperators(held.seller());
        open(held);

        _click(_get(Button.class, spec -> spec.withText("Hand over…")));

        assertThat(Window.text(_get(Dialog.class))).contains("No other approver may decide on this offer.");
    }

    @Test
    void whoever_is_at_work_when_the_lease_ends_is_told_and_can_take_it_again() {
        var held = held();
        open(held);

        clock.move(ReviewDesk.LEASE.plusSeconds(1));
        worker.look();

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(Window.text(_find(Notification.class).getLast())).contains("Your lease is over");
        });
        _click(_get(Button.class, spec -> spec.withText("Take")));
        assertThat(offers.get(held.seller(), held.submission()).claimedBy())
                .isEqualTo(held.approver().id());
    }

    @Test
    void whoever_comes_too_late_is_told_who_has_it_now() {
        var held = held();
        open(held);

        clock.move(ReviewDesk.LEASE.plusSeconds(1));
        var next = offers.approver();
        world.as(next, () -> desk.claim(held.submission()));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(_find(Notification.class))
                    .extracting(Window::text)
                    .anyMatch(text -> text.contains("now holds the request"));
        });
        assertThat(offers.get(held.seller(), held.submission()).claimedBy()).isEqualTo(next.id());
    }

    @Test
    void more_publishers_do_not_cost_more_statements() {
        offers.waiting(offers.seller());
        var approver = offers.approver();
        int few = statements(approver);
        offers.waiting(offers.seller());
        offers.waiting(offers.seller());

        assertThat(statements(approver)).isEqualTo(few);
    }

    private int statements(World.Somebody approver) {
        var heard = CountedStatements.of(() -> {
            Window.open(application, approver, "review");
            shown();
        });
        Window.close();
        return heard.size();
    }

    private List<SubmissionId> shown() {
        return GridKt._findAll(grid()).stream().map(row -> row.waiting().id()).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Grid<QueueRow> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<ReviewKind> kind() {
        return _get(ComboBox.class, spec -> spec.withLabel("Kind"));
    }
}
