package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class ResetViewTest {
    private final ApplicationContext application;
    private final World world;
    private final JdbcTemplate database;

    ResetViewTest(ApplicationContext application, World world, JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.database = database;
    }

    @BeforeEach
    void this_address_starts_afresh() {
        database.update("delete from sign_in_attempt");
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void the_answer_is_the_same_for_everybody() {
        for (var mail : new String[] {world.nobody().mail(), "nobody-" + Uuid7.next() + "@example.com"}) {
            Window.openUnknown(application, "reset", Locale.ENGLISH);
            Window.enter(_get(EmailField.class), mail);
            _click(_get(Button.class, spec -> spec.withText("Send the link")));
            assertThat(Window.page().replace(mail, "")).contains("Look into your mail", "If somebody signs in with");
            Window.close();
        }
    }

    @Test
    void what_is_no_address_is_told_at_the_field() {
        Window.openUnknown(application, "reset", Locale.ENGLISH);
        _click(_get(Button.class, spec -> spec.withText("Send the link")));
        assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("This is not an e-mail address.");
    }

    @Test
    void who_comes_by_the_link_chooses_a_password_and_is_told_at_the_field_what_is_wrong() {
        var token = link();
        Window.openUnknown(application, "reset", Locale.FRENCH);
        view().arrived(token);
        var field = _get(PasswordField.class);
        Window.enter(field, "court");
        _click(_get(Button.class, spec -> spec.withText("Changer le mot de passe")));
        assertThat(field.getErrorMessage()).contains("15");
        Window.enter(field, "dix-sept hérons verts");
        _click(_get(Button.class, spec -> spec.withText("Changer le mot de passe")));
        assertThat(Window.page()).contains("Le mot de passe est changé");
        _assertNone(PasswordField.class);
    }

    @Test
    void a_link_stays_in_hand_while_the_language_is_chosen_and_a_dead_one_says_what_to_do() {
        var token = link();
        Window.openUnknown(application, "reset", Locale.ENGLISH);
        view().arrived(token);
        UI.getCurrent().navigate("reset");
        view().arrived("");
        assertThat(Window.page()).contains("Choose a new password");
        view().arrived("guessed");
        assertThat(Window.page()).contains("This link does not work", "older than 30 minutes");
        _click(_get(Button.class, spec -> spec.withText("Ask for a new link")));
        assertThat(_get(EmailField.class).isVisible()).isTrue();
    }

    private static ResetView view() {
        return (ResetView) UI.getCurrent().getCurrentView();
    }

    private String link() {
        var token = Uuid7.next() + "-of-a-test";
        database.update(
                "insert into account_link (id, version, person_id, purpose, token_hash, mail, expires_at)"
                        + " values (?, 0, ?, 'RESET', ?, '', utc_timestamp(6) + interval 30 minute)",
                Uuid7.next(),
                world.nobody().id().value(),
                Sha256.ofBytes(token.getBytes(StandardCharsets.UTF_8)).hex());
        return token;
    }
}
