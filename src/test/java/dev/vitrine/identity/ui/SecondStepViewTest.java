package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.SecondStep;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@VitrineTest
class SecondStepViewTest {
    private final ApplicationContext application;
    private final World world;
    private final SecondStep step;

    SecondStepViewTest(ApplicationContext application, World world, SecondStep step) {
        this.application = application;
        this.world = world;
        this.step = step;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    @Asvs("6.3.3")
    void an_approver_without_a_second_factor_gets_no_further_than_to_its_setting_up() {
        var approver = world.platform(PlatformRole.APPROVER);
        for (var page : new String[] {"", "review", "me", "login"}) {
            Window.openByPassword(application, approver, page);
            assertThat(Window.address()).as(page).isEqualTo("login/second");
            assertThat(Window.page()).as(page).contains("Set up a second factor");
            Window.close();
        }
        Window.openByPassword(application, approver, "review");
        press("Authenticator app");
        assertThat(_get(Image.class).getSrc()).startsWith("data:image/svg+xml;base64,");
        _get(Span.class, spec -> spec.withClasses("v-secret"));
        Window.enter(_get(TextField.class), "000000");
        press("Confirm the app");
        assertThat(_get(TextField.class).getErrorMessage()).startsWith("This code does not work");
        assertThat(step.owed()).isPresent();
    }

    @Test
    void who_owes_nothing_is_led_home() {
        Window.open(application, world.nobody(), "login/second");
        assertThat(Window.address()).isEmpty();
    }

    private static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
