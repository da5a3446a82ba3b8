package dev.vitrine.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.TicketAction;
import dev.vitrine.support.TicketStatus;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A ticket as its publisher sees it, with what support writes meanwhile. */
@VitrineTest
class TicketViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Tickets tickets;
    private final SupportDesk desk;
    private Publisher publisher;
    private Somebody owner;
    private TicketId id = TicketId.next();

    TicketViewTest(ApplicationContext application, World world, Tickets tickets, SupportDesk desk) {
        this.application = application;
        this.world = world;
        this.tickets = tickets;
        this.desk = desk;
        publisher = world.publisher();
        owner = world.nobody();
    }

    @BeforeEach
    void a_ticket() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        id = opened("Held up");
        Window.open(application, owner, address(id));
    }

    private TicketId opened(String subject) {
        return world.in(
                publisher.id(), owner, () -> ((Tickets.Opened.Done) tickets.open(TicketsViewTest.asked(subject))).id());
    }

    private String address(TicketId ticket) {
        return "p/" + publisher.slug() + "/support/" + ticket;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private void support(TicketAction action, String words) {
        var agent = world.platform(PlatformRole.SUPPORT_AGENT);
        world.as(
                agent, () -> desk.claim(id, world.as(agent, () -> desk.read(id)).holder()));
        assertThat(world.as(agent, () -> desk.move(id, action, words, List.of())))
                .isEmpty();
    }

    private TicketStatus status() {
        return world.in(publisher.id(), owner, () -> tickets.read(id)).head().status();
    }

    @Test
    void it_shows_number_promise_and_words() {
        var number =
                world.in(publisher.id(), owner, () -> tickets.read(id)).head().number();

        assertThat(Window.page()).contains(number, "Held up", "What is wrong?", "promised by", "New", "nobody yet");
    }

    @Test
    void what_support_writes_appears_and_what_is_being_typed_stays() {
        Window.enter(_get(TextArea.class), "Half a sent");

        support(TicketAction.ASK, "Have you tried it again?");

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(Window.page())
                    .contains("Have you tried it again?", "Someone, support", "in time", "Waiting for the publisher");
        });
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Half a sent");
    }

    @Test
    void an_answer_is_sent_and_an_empty_one_is_not() {
        _click(_get(Button.class, spec -> spec.withText("Send")));
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Write your message.");

        Window.enter(_get(TextArea.class), "One more thing");
        _click(_get(Button.class, spec -> spec.withText("Send")));
        assertThat(Window.page()).contains("One more thing");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
        assertThat(_get(TextArea.class).isInvalid()).isFalse();
    }

    @Test
    void it_is_called_solved_and_opened_again_by_writing() {
        _click(_get(Button.class, spec -> spec.withText("It is solved")));
        assertThat(status()).isEqualTo(TicketStatus.SOLVED);
        assertThat(_find(Button.class, spec -> spec.withText("It is solved"))).isEmpty();

        Window.enter(_get(TextArea.class), "It is not");
        _click(_get(Button.class, spec -> spec.withText("Send")));
        assertThat(status()).isEqualTo(TicketStatus.WAITING_FOR_SUPPORT);
    }

    @Test
    void in_a_closed_ticket_nothing_can_be_written() {
        support(TicketAction.CLOSE, "The end.");
        Window.close();
        Window.open(application, owner, address(id));

        assertThat(Window.page()).contains("This ticket is closed.", "The end.");
        assertThat(_find(TextArea.class)).isEmpty();
    }

    @Test
    void another_ticket_is_shown_in_the_same_window_without_the_first_one_s_words() {
        var other = opened("Another matter");
        Window.enter(_get(TextArea.class), "For the first");
        support(TicketAction.ASK, "Of the first");

        UI.getCurrent().navigate(address(other));

        assertThat(Window.page()).contains("Another matter").doesNotContain("Of the first");
        assertThat(_get(TextArea.class).getValue()).isEmpty();
    }

    @Test
    void what_is_no_ticket_of_the_publisher_s_is_none() {
        var elsewhere = world.publisher();
        var stranger = world.member(elsewhere.id(), PublisherRole.OWNER);
        Window.close();
        Window.open(application, stranger, "p/" + elsewhere.slug() + "/support/" + id);
        assertThat(Window.page()).contains("This page does not exist").doesNotContain("Held up");
    }
}
