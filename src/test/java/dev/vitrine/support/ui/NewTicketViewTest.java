package dev.vitrine.support.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.marketplace.MarketplaceLists.Entry;
import dev.vitrine.marketplace.MarketplaceLists.TicketCategory;
import dev.vitrine.shared.TicketId;
import dev.vitrine.support.Ticket;
import dev.vitrine.support.TicketSeverity;
import dev.vitrine.support.Tickets;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A new ticket: filled with the place it was opened from, sent, or refused without a loss. */
@VitrineTest
class NewTicketViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Tickets tickets;
    private Publisher publisher;
    private Somebody owner;

    NewTicketViewTest(ApplicationContext application, World world, Offers offers, Tickets tickets) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.tickets = tickets;
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

    private String page() {
        return "p/" + publisher.slug() + "/support/new";
    }

    private Ticket sent() {
        var address = Window.address();
        var id = TicketId.of(address.substring(address.lastIndexOf('/') + 1));
        return world.in(publisher.id(), owner, () -> tickets.read(id));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Entry> type() {
        return _get(ComboBox.class, spec -> spec.withLabel("Problem type"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<TicketCategory> category() {
        return _get(ComboBox.class, spec -> spec.withLabel("Category"));
    }

    private static void choose(String typeId, String categoryId) {
        Window.enter(
                type(),
                type().getListDataView()
                        .getItems()
                        .filter(entry -> entry.id().equals(typeId))
                        .findFirst()
                        .orElseThrow());
        Window.enter(
                category(),
                category()
                        .getListDataView()
                        .getItems()
                        .filter(entry -> entry.id().equals(categoryId))
                        .findFirst()
                        .orElseThrow());
    }

    private static void send() {
        _click(_get(Button.class, spec -> spec.withText("Start request")));
    }

    @Test
    void help_asked_for_at_a_sku_comes_with_the_offer_the_sku_and_the_section() {
        var offer = offers.complete(publisher.id(), owner);
        var sku = offers.draft(publisher.id(), owner, offer).content().skuKeys().getFirst();
        Window.open(application, owner, "p/" + publisher.slug() + "/offers/" + offer + "/skus/" + sku);
        var help = _get(
                Anchor.class,
                spec -> spec.withPredicate(
                        link -> link.getTitle().filter("Get support"::equals).isPresent()));
        var address = help.getHref();
        Window.close();

        Window.open(application, owner, address);
        assertThat(Window.page()).contains("About", "Contoso Archive");
        assertThat(type().getValue().id()).isEqualTo("offers");
        choose("offers", "offers-live");
        Window.enter(_get(TextField.class, spec -> spec.withLabel("Subject")), "Please help");
        Window.enter(_get(TextArea.class), "It does not work.");
        send();

        var ticket = sent();
        assertThat(ticket.head().offerName()).isEqualTo("Contoso Archive");
        assertThat(ticket.place().offer()).isEqualTo(offer);
        assertThat(ticket.place().section()).hasToString("sku/" + sku);
        assertThat(ticket.head().severity()).isEqualTo(TicketSeverity.NORMAL);
        assertThat(ticket.contact().mail()).isEqualTo(owner.mail());
        assertThat(_find(Notification.class))
                .extracting(Window::text)
                .anyMatch(text -> text.contains(ticket.head().number()));
    }

    @Test
    void the_place_can_be_left_out_and_another_s_is_not_told_of() {
        var stranger = world.publisher();
        var theirs = offers.complete(stranger.id(), world.member(stranger.id(), PublisherRole.OWNER));
        Window.open(application, owner, page() + "?from=p/" + publisher.slug() + "/offers/" + theirs);
        assertThat(Window.page()).doesNotContain("Contoso Archive");
        Window.close();

        var offer = offers.complete(publisher.id(), owner);
        Window.open(application, owner, page() + "?from=p/" + publisher.slug() + "/offers/" + offer);
        assertThat(Window.page()).contains("Contoso Archive");
        _click(_get(Button.class, spec -> spec.withText("Leave this page out")));
        assertThat(Window.page()).doesNotContain("Contoso Archive");
        choose("offers", "offers-publishing");
        Window.enter(_get(TextField.class, spec -> spec.withLabel("Subject")), "General");
        Window.enter(_get(TextArea.class), "A question.");
        send();
        assertThat(sent().place().offer()).isNull();
    }

    @Test
    void what_is_refused_says_so_at_its_field_and_nothing_is_lost() {
        Window.open(application, owner, page());
        Window.enter(_get(TextArea.class), "Typed already.");
        Window.enter(_get(EmailField.class), "nobody");
        send();

        assertThat(type().getErrorMessage()).isEqualTo("Choose a problem type.");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Subject")).getErrorMessage())
                .isEqualTo("Give your ticket a subject.");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Typed already.");
        assertThat(Window.address()).isEqualTo(page());

        choose("account", "account-members");
        Window.enter(_get(TextField.class, spec -> spec.withLabel("Subject")), "Now");
        Window.enter(_get(EmailField.class), "ada@example.com");
        send();
        assertThat(sent().head().category()).isEqualTo("account-members");
    }

    @Test
    void categories_follow_the_type() {
        Window.open(application, owner, page());
        choose("payouts", "payouts-inquiry");

        Window.enter(
                type(),
                type().getListDataView()
                        .getItems()
                        .filter(entry -> entry.id().equals("other"))
                        .findFirst()
                        .orElseThrow());

        assertThat(category().getValue().id()).as("the only one").isEqualTo("other-other");
    }
}
