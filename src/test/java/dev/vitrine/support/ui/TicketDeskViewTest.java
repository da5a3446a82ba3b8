package dev.vitrine.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.Ticket;
import dev.vitrine.support.TicketAction;
import dev.vitrine.support.TicketPriority;
import dev.vitrine.support.TicketSeverity;
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

/** A ticket as an agent works on it. */
@VitrineTest
class TicketDeskViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Tickets tickets;
    private final SupportDesk desk;
    private Publisher publisher;
    private Somebody owner;
    private Somebody agent;
    private TicketId id = TicketId.next();

    TicketDeskViewTest(ApplicationContext application, World world, Tickets tickets, SupportDesk desk) {
        this.application = application;
        this.world = world;
        this.tickets = tickets;
        this.desk = desk;
        publisher = world.publisher();
        owner = world.nobody();
        agent = owner;
    }

    @BeforeEach
    void a_ticket() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        agent = world.platform(PlatformRole.SUPPORT_AGENT);
        id = world.in(
                publisher.id(),
                owner,
                () -> ((Tickets.Opened.Done) tickets.open(TicketsViewTest.asked("Held up"))).id());
    }

    private void open() {
        Window.open(application, agent, "desk/tickets/" + id);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private Ticket read() {
        return world.as(agent, () -> desk.read(id));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    @Test
    void it_is_taken_and_given_back() {
        open();
        assertThat(Window.page()).contains("Held up", publisher.name(), "What is wrong?");

        _click(button("Take"));
        assertThat(read().holder()).isEqualTo(agent.id());
        _click(button("Release"));
        assertThat(read().holder()).isNull();
    }

    @Test
    void an_answer_is_sent_and_says_whose_turn_it_is() {
        open();
        Window.enter(_get(TextArea.class), "Please try again.");
        _click(button("Send"));

        assertThat(read().head().status()).isEqualTo(TicketStatus.WAITING_FOR_PUBLISHER);
        assertThat(read().holder()).isEqualTo(agent.id());
        assertThat(_get(TextArea.class).getValue()).isEmpty();

        Window.enter(_get(TextArea.class), "And that was it.");
        Window.enter(TicketDeskViewTest.<TicketAction>select("Then"), TicketAction.SOLVE);
        _click(button("Send"));
        assertThat(read().head().status()).isEqualTo(TicketStatus.SOLVED);
    }

    @Test
    void what_the_publisher_writes_appears_and_what_is_being_typed_stays() {
        open();
        Window.enter(_get(TextArea.class), "Half an ans");
        Window.enter(TicketDeskViewTest.<TicketAction>select("Then"), TicketAction.GO_ON);

        world.in(publisher.id(), owner, () -> tickets.write(id, "It got worse", List.of()));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(Window.page()).contains("It got worse");
        });
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Half an ans");
        assertThat(TicketDeskViewTest.<TicketAction>select("Then").getValue()).isEqualTo(TicketAction.GO_ON);
    }

    @Test
    void a_colleague_s_ticket_is_taken_over_before_it_is_answered() {
        var colleague = world.platform(PlatformRole.SUPPORT_AGENT);
        world.as(colleague, () -> desk.claim(id, null));
        open();

        assertThat(Window.page()).contains("Another agent looks after this ticket. Take it over to answer.");
        assertThat(_find(TextArea.class)).isEmpty();
        _click(button("Take over"));
        assertThat(read().holder()).isEqualTo(agent.id());
        assertThat(_find(TextArea.class)).hasSize(1);
    }

    @Test
    void whoever_comes_too_late_is_told_so_and_sees_who_has_it() {
        open();
        var colleague = world.platform(PlatformRole.SUPPORT_AGENT);
        var take = button("Take");
        world.as(colleague, () -> desk.claim(id, null));

        _click(take);

        assertThat(read().holder()).isEqualTo(colleague.id());
        assertThat(Window.page()).contains("Take over");
    }

    @Test
    void priority_and_severity_are_put_right_at_once() {
        open();

        Window.enter(TicketDeskViewTest.<TicketPriority>select("Priority"), TicketPriority.URGENT);
        Window.enter(TicketDeskViewTest.<TicketSeverity>select("Severity"), TicketSeverity.CRITICAL);

        assertThat(read().head().priority()).isEqualTo(TicketPriority.URGENT);
        assertThat(read().head().severity()).isEqualTo(TicketSeverity.CRITICAL);
        assertThat(Window.page()).contains("changed the priority: Urgent");
    }

    @Test
    void a_closed_ticket_is_only_read() {
        world.as(agent, () -> desk.move(id, TicketAction.CLOSE, "", List.of()));
        open();

        assertThat(Window.page()).contains("This ticket is closed.");
        assertThat(_find(Button.class, spec -> spec.withText("Send"))).isEmpty();
        assertThat(select("Priority").isReadOnly()).isTrue();
    }
}
