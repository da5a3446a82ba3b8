package dev.vitrine.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.TicketAction;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** The agents' queue in its page, its address, the menu and on Home. */
@VitrineTest
class TicketQueueViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Tickets tickets;
    private final SupportDesk desk;
    private final JdbcTemplate database;
    private Publisher publisher;
    private Somebody owner;
    private Somebody agent;

    TicketQueueViewTest(
            ApplicationContext application, World world, Tickets tickets, SupportDesk desk, JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.tickets = tickets;
        this.desk = desk;
        this.database = database;
        publisher = world.publisher();
        owner = world.nobody();
        agent = owner;
    }

    @BeforeEach
    void people() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
        agent = world.platform(PlatformRole.SUPPORT_AGENT);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    private TicketId opened(String subject) {
        return world.in(
                publisher.id(), owner, () -> ((Tickets.Opened.Done) tickets.open(TicketsViewTest.asked(subject))).id());
    }

    private String ofPublisher(String more) {
        return "desk/tickets?publisher=" + publisher.id() + more;
    }

    @Test
    void the_address_says_what_is_shown_and_late_ones_are_on_top() {
        var fresh = opened("Fresh");
        var late = opened("Late");
        database.update("update ticket set due_at = '2020-01-01' where id = ?", late.value());

        Window.open(application, agent, ofPublisher("&type=offers&priority=normal&held=free"));

        assertThat(shown()).containsExactly(late, fresh);
        assertThat(Window.text(GridKt._getCellComponent(grid(), 0, "due"))).startsWith("late by");
        assertThat(Window.text(GridKt._getCellComponent(grid(), 1, "due"))).startsWith("in ");
        press("Mine");
        assertThat(Window.page()).contains("No ticket matches");
        _click(_get(Button.class, spec -> spec.withText("All that waits")));
        assertThat(shown()).contains(late, fresh);
    }

    @Test
    void what_cannot_be_meant_asks_for_nothing() {
        var id = opened("Fresh");
        Window.open(application, agent, "desk/tickets?show=x&held=x&type=x&priority=x&publisher=x");

        assertThat(shown()).contains(id);
    }

    @Test
    void a_new_ticket_appears_by_itself() {
        Window.open(application, agent, ofPublisher(""));
        assertThat(Window.page()).contains("No ticket matches");

        var id = opened("Just now");

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(shown()).containsExactly(id);
        });
    }

    @Test
    void what_is_no_longer_support_s_to_answer_is_asked_for_apart() {
        var asked = opened("Asked");
        var done = opened("Done");
        world.as(agent, () -> desk.move(asked, TicketAction.ASK, "Which?", List.of()));
        world.as(agent, () -> desk.move(done, TicketAction.SOLVE, "So.", List.of()));

        Window.open(application, agent, ofPublisher("&show=for-publisher"));
        assertThat(shown()).containsExactly(asked);
        press("Solved and closed");
        assertThat(shown()).containsExactly(done);
    }

    @Test
    void home_shows_what_is_late_what_is_held_and_how_much_waits() {
        var late = opened("Late on Home");
        database.update("update ticket set due_at = '2019-01-01' where id = ?", late.value());
        var mine = opened("Held on Home");
        world.as(agent, () -> desk.claim(mine, null));

        Window.open(application, agent, "");

        assertThat(Window.page())
                .contains(
                        "Late on Home",
                        "the answer is late",
                        "Held on Home",
                        "which you look after",
                        "for support to answer");
        world.as(agent, () -> desk.move(late, TicketAction.CLOSE, "", List.of()));
    }

    @Test
    void the_queue_is_for_agents_alone() {
        Window.open(application, owner, "desk/tickets");
        assertThat(Window.page()).contains("This page is not open to you");
    }

    private static void press(String label) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Window.text(button).equals(label))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Grid<TicketQueueRow> grid() {
        return (Grid<TicketQueueRow>) Window.grid();
    }

    private static List<TicketId> shown() {
        return GridKt._findAll(grid()).stream().map(row -> row.ticket().id()).toList();
    }
}
