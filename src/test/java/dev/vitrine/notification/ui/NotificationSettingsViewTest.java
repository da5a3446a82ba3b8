package dev.vitrine.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.kit.SubTabs;
import dev.vitrine.notification.Digest;
import dev.vitrine.notification.News;
import dev.vitrine.notification.NotificationSettings;
import dev.vitrine.notification.OwnNotifications;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@VitrineTest
class NotificationSettingsViewTest {
    private final ApplicationContext application;
    private final World world;
    private final OwnNotifications notifications;

    NotificationSettingsViewTest(ApplicationContext application, World world, OwnNotifications notifications) {
        this.application = application;
        this.world = world;
        this.notifications = notifications;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void what_is_switched_off_is_saved_and_taken_back() {
        var owner = world.member(world.publisher().id(), PublisherRole.OWNER);
        Window.open(application, owner, "me/notifications");
        Window.enter(box("Offer staged: Bell"), false);
        Window.enter(box("Offer in production: Mail"), false);
        Window.enter(digest(), Digest.DAILY);
        assertThat(Window.page()).contains("3 fields", "the next digest leaves on");

        _click(_get(Button.class, spec -> spec.withText("Save")));

        assertThat(settings(owner))
                .isEqualTo(new NotificationSettings(Digest.DAILY, Set.of(News.STAGED), Set.of(News.LIVE)));
        assertThat(Window.page()).contains("Saved at");
        _click(_find(Button.class).stream()
                .filter(button -> Window.text(button).contains("Undo"))
                .findFirst()
                .orElseThrow());
        assertThat(settings(owner)).isEqualTo(NotificationSettings.DEFAULT);
        assertThat(box("Offer staged: Bell").getValue()).isTrue();
        assertThat(digest().getValue()).isEqualTo(Digest.OFF);
    }

    @Test
    void what_cannot_be_switched_off_says_why() {
        Window.open(
                application,
                world.member(world.publisher().id(), PublisherRole.ENGINEERING_CONTACT),
                "me/notifications");
        assertThat(_find(Checkbox.class)).hasSize(1);
        assertThat(Window.page())
                .contains(
                        "An engineering contact always receives by mail", "SAS URL about to expire", "at a fixed date")
                .contains("these messages protect your access");
    }

    @Test
    void everybody_has_the_page_with_what_concerns_him_among_his_own() {
        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "me/notifications");
        assertThat(Window.page())
                .contains("Broken step")
                .doesNotContain("Offer staged", "SAS URL about to expire", "Offer waiting for review");
        assertThat(_find(_get(SubTabs.class), Anchor.class))
                .extracting(Anchor::getHref)
                .contains("me", "me/notifications");
    }

    private NotificationSettings settings(Somebody person) {
        return world.as(person, notifications::read).settings();
    }

    private static Checkbox box(String name) {
        return _find(Checkbox.class).stream()
                .filter(box -> box.getAriaLabel().orElse("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Digest> digest() {
        return _get(RadioButtonGroup.class);
    }
}
