package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.vitrine.identity.OwnFactors;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class SecurityViewTest {
    private final ApplicationContext application;
    private final World world;
    private final OwnFactors factors;
    private final JdbcTemplate database;

    SecurityViewTest(ApplicationContext application, World world, OwnFactors factors, JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.factors = factors;
        this.database = database;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    @Asvs({"6.2.2", "6.2.3"})
    void the_password_is_changed_with_the_old_one_and_the_person_is_written_to() {
        var person = world.nobody();
        Window.open(application, person, "me/security");
        change("wrong", "nineteen green bottles");
        assertThat(field("Present password").getErrorMessage()).isEqualTo("This is not your password.");
        change(World.PASSWORD.reveal(), "short");
        assertThat(field("New password").getErrorMessage()).isEqualTo("Use at least 15 characters.");
        change(World.PASSWORD.reveal(), "passwordpassword");
        assertThat(field("New password").getErrorMessage()).startsWith("Too many people use this password");
        change(World.PASSWORD.reveal(), "nineteen green bottles");
        assertThat(field("New password").isInvalid()).isFalse();
        assertThat(field("New password").getValue()).isEmpty();
        assertThat(database.queryForList(
                        "select subject from outbox_mail where recipient = ?", String.class, person.mail()))
                .contains("Your password was changed");
    }

    @Test
    void without_a_second_factor_there_are_no_recovery_codes_and_an_app_can_be_set_up() {
        Window.open(application, world.nobody(), "me/security");
        _assertNone(Button.class, spec -> spec.withText("Make new codes"));
        _click(_get(Button.class, spec -> spec.withText("Set up an app")));
        _get(Button.class, spec -> spec.withText("Confirm the app"));
        assertThat(factors.read().any()).isFalse();
    }

    private static void change(String old, String fresh) {
        Window.enter(field("Present password"), old);
        Window.enter(field("New password"), fresh);
        _click(_get(Button.class, spec -> spec.withText("Change the password")));
    }

    private static PasswordField field(String label) {
        return _get(PasswordField.class, spec -> spec.withLabel(label));
    }
}
