package dev.vitrine.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.InvitationLinks;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Letters;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;

@VitrineTest
class PublishersViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Publishers publishers;
    private final InvitationLinks links;
    private final Letters letters;
    private final String slug = "new-" + Uuid7.next();
    private final String mail = "owner-" + Uuid7.next() + "@example.com";

    PublishersViewTest(
            ApplicationContext application,
            World world,
            Publishers publishers,
            InvitationLinks links,
            Letters letters) {
        this.application = application;
        this.world = world;
        this.publishers = publishers;
        this.links = links;
        this.letters = letters;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_administrator_creates_a_publisher_that_waits_for_its_owner_who_can_then_work_at_once() {
        open(world.platform(PlatformRole.ADMINISTRATOR));
        fill(slug, mail);
        create();
        _assertNone(Dialog.class);
        var publisher = publishers.bySlug(slug).orElseThrow();
        assertThat(publisher.name()).isEqualTo("Tailspin");
        assertThat(owner(publisher)).contains("Waiting for its owner: " + mail);
        accept(mail);
        Window.open(application, new Somebody(PersonId.next(), mail), "");
        assertThat(Window.address()).isEqualTo("p/" + slug);
        assertThat(Window.page()).contains("Accept the publisher agreement", "Register your company");
        Window.close();
        open(world.platform(PlatformRole.ADMINISTRATOR));
        assertThat(owner(publisher)).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_left_behind() {
        open(world.platform(PlatformRole.ADMINISTRATOR));
        fill(slug, "no address");
        create();
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        assertThat(publishers.bySlug(slug)).isEmpty();
        Window.enter(field("Address"), world.publisher().slug());
        create();
        assertThat(field("Address").getErrorMessage()).startsWith("Another publisher");
        Window.enter(field("Address"), slug);
        Window.enter(
                _get(EmailField.class), world.platform(PlatformRole.APPROVER).mail());
        create();
        assertThat(_get(EmailField.class).getErrorMessage()).startsWith("Whoever works for the marketplace");
        assertThat(publishers.bySlug(slug)).isEmpty();
    }

    @Test
    void an_owner_who_does_not_come_is_asked_again_or_somebody_else_is() {
        open(world.platform(PlatformRole.ADMINISTRATOR));
        fill(slug, mail);
        create();
        var publisher = publishers.bySlug(slug).orElseThrow();
        _click(_get(GridKt._getCellComponent(grid(), row(publisher), "owner"), Button.class));
        assertThat(_get(EmailField.class).getValue()).isEqualTo(mail);
        send();
        assertThat(_get(EmailField.class).getErrorMessage()).startsWith("This invitation was sent a short time ago");
        var other = "other-" + mail;
        Window.enter(_get(EmailField.class), other);
        send();
        _assertNone(Dialog.class);
        assertThat(owner(publisher)).contains(other);
        assertThat(letters.to(mail)).hasSize(1);
        assertThat(letters.to(other)).hasSize(1);
    }

    @Test
    void a_publisher_whose_owner_s_account_is_disabled_says_so_and_gets_another() {
        var publisher = world.publisher();
        world.disable(world.member(publisher.id(), PublisherRole.OWNER));
        open(world.platform(PlatformRole.ADMINISTRATOR));
        assertThat(owner(publisher)).contains("The owner’s account is disabled");
        _click(_get(GridKt._getCellComponent(grid(), row(publisher), "owner"), Button.class));
        assertThat(Window.text(_get(Dialog.class))).contains("takes the place");
        Window.enter(_get(EmailField.class), mail);
        send();
        assertThat(owner(publisher)).contains("Waiting for its owner: " + mail);
        accept(mail);
        Window.close();
        open(world.platform(PlatformRole.ADMINISTRATOR));
        assertThat(owner(publisher)).isEmpty();
    }

    @Test
    void an_administrator_suspends_a_publisher_and_lifts_it() {
        var publisher = world.publisher();
        open(world.platform(PlatformRole.ADMINISTRATOR));
        int row = row(publisher);
        _click((Button) GridKt._getCellComponent(grid(), row, "action"));
        confirm();
        assertThat(_get(TextArea.class).isInvalid()).as("a reason is needed").isTrue();
        assertThat(publishers.suspended(publisher.id())).isFalse();
        Window.enter(_get(TextArea.class), "Buyers complained.");
        confirm();
        _assertNone(Dialog.class);
        assertThat(publishers.suspended(publisher.id())).isTrue();
        assertThat(GridKt._getCellComponent(grid(), row, "state").getElement().getTextRecursively())
                .contains("Suspended", "Buyers complained.");
        _click((Button) GridKt._getCellComponent(grid(), row, "action"));
        assertThat(publishers.suspended(publisher.id())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = PlatformRole.class,
            names = {"APPROVER", "SUPPORT_AGENT"})
    void nobody_else_opens_the_page(PlatformRole role) {
        open(world.platform(role));
        assertThat(Window.page()).doesNotContain("Create a publisher");
        _assertNone(Grid.class);
    }

    @Test
    void an_owner_does_not_open_the_page() {
        open(world.member(world.publisher().id(), PublisherRole.OWNER));
        _assertNone(Grid.class);
    }

    private void open(Somebody person) {
        Window.open(application, person, "admin/publishers");
    }

    private void accept(String address) {
        Window.close();
        var newcomer =
                new InvitationLinks.Newcomer("Ada Owner", World.PASSWORD, Locale.ENGLISH, ZoneId.of("Europe/Paris"));
        assertThat(links.register(letters.token(address), newcomer)).isInstanceOf(InvitationLinks.Accepted.Done.class);
    }

    private static String owner(Publisher publisher) {
        return Window.text(GridKt._getCellComponent(grid(), row(publisher), "owner"));
    }

    private static void send() {
        _click(_get(Button.class, spec -> spec.withText("Send the invitation")));
    }

    private void fill(String address, String ownerMail) {
        _click(_find(Button.class, spec -> spec.withText("Create a publisher")).getFirst());
        Window.enter(field("Display name"), "Tailspin");
        Window.enter(field("Address"), address);
        Window.enter(_get(EmailField.class), ownerMail);
    }

    private static void create() {
        _click(_find(Button.class, spec -> spec.withText("Create a publisher")).getLast());
    }

    private static void confirm() {
        _click(_get(
                Button.class,
                spec -> spec.withText("Suspend")
                        .withPredicate(button -> button.getThemeNames().contains("error"))));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static Grid<Publisher> grid() {
        return _get(Grid.class);
    }

    private static int row(Publisher publisher) {
        for (int i = 0; i < GridKt._size(grid()); i++) {
            if (GridKt._get(grid(), i).id().equals(publisher.id())) {
                return i;
            }
        }
        throw new AssertionError("not in the list");
    }
}
