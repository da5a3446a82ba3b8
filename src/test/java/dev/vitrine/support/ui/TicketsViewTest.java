package dev.vitrine.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.SupportDesk;
import dev.vitrine.support.TicketAction;
import dev.vitrine.support.TicketHead;
import dev.vitrine.support.TicketPlace;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile.Contact;
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

/** The publisher's tickets in the menu, on Home and in their list. */
@VitrineTest
class TicketsViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Tickets tickets;
    private final SupportDesk desk;
    private Publisher publisher;
    private Somebody owner;

    TicketsViewTest(ApplicationContext application, World world, Tickets tickets, SupportDesk desk) {
        this.application = application;
        this.world = world;
        this.tickets = tickets;
        this.desk = desk;
        publisher = world.publisher();
        owner = world.nobody();
    }

    @BeforeEach
    void an_owner() {
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    static Tickets.NewTicket asked(String subject) {
        return new Tickets.NewTicket(
                "offers",
                "offers-publishing",
                TicketPlace.NONE,
                subject,
                "What is wrong?",
                TicketSeverity.NORMAL,
                new Contact("Ada", "ada@example.com", ""),
                List.of());
    }

    private TicketId opened(String subject) {
        return world.in(publisher.id(), owner, () -> ((Tickets.Opened.Done) tickets.open(asked(subject))).id());
    }

    private void answered(TicketId id, TicketAction action) {
        world.as(world.platform(PlatformRole.SUPPORT_AGENT), () -> desk.move(id, action, "An answer", List.of()));
    }

    private String list() {
        return "p/" + publisher.slug() + "/support";
    }

    @Test
    void without_tickets_the_next_step_is_to_open_one() {
        Window.open(application, owner, list());

        assertThat(Window.page()).contains("No open ticket");
        _click(_find(Button.class, spec -> spec.withText("Get support")).getFirst());
        assertThat(Window.address()).isEqualTo(list() + "/new");
    }

    @Test
    void the_list_shows_what_is_open_and_its_filters_stand_in_the_address() {
        opened("Open still");
        var answered = opened("Answered");
        var closed = opened("Closed");
        answered(answered, TicketAction.ASK);
        answered(closed, TicketAction.CLOSE);

        Window.open(application, owner, list());
        assertThat(shown()).extracting(TicketHead::subject).containsExactly("Answered", "Open still");

        press("For you to answer");
        assertThat(shown()).extracting(TicketHead::subject).containsExactly("Answered");
        Window.close();

        Window.open(application, owner, list() + "?show=done&type=offers");
        assertThat(shown()).extracting(TicketHead::subject).containsExactly("Closed");
        Window.close();

        Window.open(application, owner, list() + "?show=everything&type=none");
        assertThat(shown()).extracting(TicketHead::subject).containsExactly("Answered", "Open still");
        Window.close();

        Window.open(application, owner, list() + "?show=all&type=payouts");
        assertThat(Window.page()).contains("No ticket matches");
    }

    @Test
    void what_support_answered_waits_on_home_and_counts_in_the_menu() {
        var id = opened("Answered");
        answered(id, TicketAction.ASK);

        Window.open(application, owner, "p/" + publisher.slug());

        assertThat(Window.page()).contains("Answered", "Support answered ticket");
        assertThat(_find(Anchor.class))
                .filteredOn(link -> link.getHref().equals(list() + "/" + id))
                .isNotEmpty();
    }

    @Test
    void help_is_asked_for_from_every_page_of_those_who_may() {
        Window.open(application, owner, "p/" + publisher.slug() + "/offers");
        assertThat(help()).isEqualTo(list() + "/new");
        Window.close();

        var editor = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        Window.open(application, editor, "p/" + publisher.slug() + "/offers");
        assertThat(_find(Anchor.class)).noneMatch(link -> link.getHref().startsWith(list() + "/new"));
        Window.close();

        Window.open(application, editor, list());
        assertThat(Window.page()).contains("This page does not exist");
    }

    private static String help() {
        return _get(
                        Anchor.class,
                        spec -> spec.withPredicate(link ->
                                link.getTitle().filter("Get support"::equals).isPresent()))
                .getHref();
    }

    private static void press(String label) {
        _click(_find(NativeButton.class).stream()
                .filter(button -> Window.text(button).equals(label))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static List<TicketHead> shown() {
        return GridKt._findAll((Grid<TicketHead>) Window.grid());
    }
}
