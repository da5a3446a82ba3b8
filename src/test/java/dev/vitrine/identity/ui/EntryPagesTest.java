package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@VitrineTest
class EntryPagesTest {
    private final ApplicationContext application;
    private final World world;

    EntryPagesTest(ApplicationContext application, World world) {
        this.application = application;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void the_sign_in_page_speaks_the_browsers_language_and_the_chosen_one() {
        Window.openUnknown(application, "login", Locale.FRANCE);
        assertThat(Window.page()).contains("Se connecter à Cumulia");
        Window.close();
        Window.openUnknown(application, "login?lang=en", Locale.FRANCE);
        assertThat(Window.page()).contains("Sign in to Cumulia");
        Window.close();
        Window.openUnknown(application, "login", Locale.GERMANY);
        assertThat(Window.page()).contains("Sign in to Cumulia");
    }

    @Test
    void a_failure_is_told_without_saying_what_was_wrong() {
        Window.openUnknown(application, "login", Locale.ENGLISH);
        assertThat(_get(LoginForm.class).isError()).isFalse();
        Window.close();
        Window.openUnknown(application, "login?error", Locale.ENGLISH);
        assertThat(_get(LoginForm.class).isError()).isTrue();
    }

    @Test
    void no_demo_no_people_to_choose_from() {
        Window.openUnknown(application, "login", Locale.ENGLISH);
        assertThat(Window.page()).doesNotContain("People of this demo");
    }

    @Test
    void who_is_signed_in_is_led_home() {
        var publisher = world.publisher();
        Window.open(application, world.member(publisher.id(), PublisherRole.OWNER), "login");
        assertThat(Window.address()).isEqualTo("p/" + publisher.slug());
    }

    @Test
    void a_set_up_link_does_not_work_where_somebody_can_sign_in() {
        world.nobody();
        Window.openUnknown(application, "setup/guessed", Locale.ENGLISH);
        assertThat(Window.page()).contains("This link does not work");
        _assertNone(PasswordField.class);
    }
}
