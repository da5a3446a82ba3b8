package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.Invitations;
import dev.vitrine.identity.Invitations.Invitation;
import dev.vitrine.identity.MemberRole;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Letters;
import dev.vitrine.testing.Visitor;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page behind the link of an invitation. */
@VitrineTest
class InvitationViewTest {
    private static final String DEAD = "This invitation does not work";
    private static final String ACCEPT = "Accept the invitation";

    private final ApplicationContext application;
    private final World world;
    private final Letters letters;
    private final Invitations invitations;
    private final JdbcTemplate database;
    private final int port;
    private final Publisher publisher;
    private final Somebody owner;
    private final String mail = "new-" + Uuid7.next() + "@example.com";

    InvitationViewTest(
            ApplicationContext application,
            World world,
            Letters letters,
            Invitations invitations,
            JdbcTemplate database,
            @LocalServerPort int port) {
        this.application = application;
        this.world = world;
        this.letters = letters;
        this.invitations = invitations;
        this.database = database;
        this.port = port;
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void a_new_person_chooses_name_password_language_and_zone_and_works_at_once() {
        var token = invite(mail);
        openUnknown(token, Locale.ENGLISH);
        assertThat(Window.page()).contains("Join " + publisher.name(), "You are invited as: Publisher");
        assertThat(_get(EmailField.class).getValue()).isEqualTo(mail);
        assertThat(_get(EmailField.class).isReadOnly()).isTrue();

        fill("", "short");
        _click(_get(Button.class, spec -> spec.withText(ACCEPT)));
        assertThat(field("Name").isInvalid() || _get(PasswordField.class).isInvalid())
                .isTrue();
        fill("Ada New", "short");
        _click(_get(Button.class, spec -> spec.withText(ACCEPT)));
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        assertThat(field("Name").getValue()).isEqualTo("Ada New");

        fill("Ada New", World.PASSWORD.reveal());
        language(Locale.FRENCH);
        zone(ZoneId.of("America/Montreal"));
        _click(_get(Button.class, spec -> spec.withText(ACCEPT)));
        assertThat(Window.page()).contains("Welcome");
        _assertNone(PasswordField.class);
        assertThat(links()).contains("login");

        Window.close();
        openUnknown(token, Locale.ENGLISH);
        assertThat(Window.page()).contains(DEAD);
        Window.close();
        Window.open(application, new Somebody(PersonId.next(), mail), "");
        assertThat(Window.address()).isEqualTo("p/" + publisher.slug());
        assertThat(database.queryForObject(
                        "select concat(name, ' ', language, ' ', zone) from person where mail = ?", String.class, mail))
                .isEqualTo("Ada New fr America/Montreal");
    }

    @Test
    void the_page_speaks_both_languages_and_keeps_the_link_when_one_is_chosen() {
        var token = invite(mail);
        openUnknown(token, Locale.FRENCH);
        assertThat(Window.page()).contains("Rejoindre " + publisher.name());
        assertThat(_get(ComboBox.class).getLabel()).isEqualTo("Fuseau horaire");
        assertThat(links()).anyMatch(link -> link.equals("invitation?lang=en"));
        view().arrived(""); // as after a click on the language
        assertThat(Window.page()).contains("Rejoindre " + publisher.name());
    }

    @Test
    void whoever_has_an_account_signs_in_first_and_then_accepts() {
        var known = world.member(world.publisher().id(), PublisherRole.PUBLISHER);
        var token = invite(known.mail());
        openUnknown(token, Locale.ENGLISH);
        _assertNone(PasswordField.class);
        assertThat(Window.page()).contains("You have an account for " + known.mail());
        assertThat(links()).contains("invitation/accept");
        Window.close();

        open(known, token);
        _click(_get(Button.class, spec -> spec.withText(ACCEPT)));
        assertThat(Window.page()).contains("The invitation is accepted");
        assertThat(links()).contains("p/" + publisher.slug());
    }

    @Test
    void somebody_else_is_told_for_whom_it_is() {
        var token = invite(mail);
        var stranger = world.nobody();
        open(stranger, token);
        assertThat(Window.page()).contains("This invitation is for " + mail, stranger.mail());
        assertThat(_find(Button.class).stream().map(Button::getText))
                .contains("Sign out")
                .doesNotContain(ACCEPT);
    }

    @Test
    void the_marketplace_s_people_are_told_why_they_cannot_accept() {
        var approver = world.platform(PlatformRole.APPROVER);
        open(approver, invite(approver.mail()));
        _click(_get(Button.class, spec -> spec.withText(ACCEPT)));
        assertThat(Window.page()).contains(DEAD, "belongs to no publisher");
    }

    @Test
    void a_link_that_does_not_work_says_what_to_do() {
        for (var token : List.of("", "guessed", "A".repeat(43))) {
            openUnknown(new SecretText(token), Locale.ENGLISH);
            assertThat(Window.page()).contains(DEAD, "ask whoever invited you to send the invitation again");
            _assertNone(PasswordField.class);
            Window.close();
        }
    }

    @Test
    void a_link_withdrawn_while_the_page_is_open_makes_nobody() {
        var token = invite(mail);
        openUnknown(token, Locale.ENGLISH);
        fill("Ada New", World.PASSWORD.reveal());
        database.update(
                "update invitation set withdrawn_at = utc_timestamp(6) where publisher_id = ?",
                publisher.id().value());
        _click(_get(Button.class, spec -> spec.withText(ACCEPT)));
        assertThat(Window.page()).contains(DEAD);
        assertThat(database.queryForObject("select count(*) from person where mail = ?", Long.class, mail))
                .isZero();
    }

    @Test
    void opening_the_page_changes_nothing_is_not_kept_and_needs_no_session_of_a_member() {
        invite(mail);
        var visitor = new Visitor(port);
        var answer = visitor.get("/invitation");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(visitor.get("/invitation/accept").headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));
        assertThat(database.queryForObject(
                        "select count(*) from invitation where publisher_id = ? and accepted_at is null and withdrawn_at is null",
                        Long.class,
                        publisher.id().value()))
                .isOne();
    }

    private SecretText invite(String address) {
        var invitation = new Invitation(address, MemberRole.of(PublisherRole.PUBLISHER), Locale.ENGLISH);
        assertThat(world.in(publisher.id(), owner, () -> invitations.invite(invitation)))
                .isEqualTo(Invitations.Outcome.SENT);
        return letters.token(address);
    }

    private void openUnknown(SecretText token, Locale language) {
        Window.openUnknown(application, "invitation", language);
        view().arrived(token.reveal());
    }

    private void open(Somebody person, SecretText token) {
        Window.open(application, person, "invitation");
        view().arrived(token.reveal());
    }

    /** The page, to which a browser would tell what stands behind the # of the link. */
    private static InvitationView view() {
        return _get(InvitationView.class);
    }

    private static void fill(String name, String password) {
        Window.enter(field("Name"), name);
        Window.enter(_get(PasswordField.class), password);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static void language(Locale language) {
        Window.enter((Select<Locale>) _get(Select.class), language);
    }

    @SuppressWarnings("unchecked")
    private static void zone(ZoneId zone) {
        Window.enter((ComboBox<ZoneId>) _get(ComboBox.class), zone);
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
