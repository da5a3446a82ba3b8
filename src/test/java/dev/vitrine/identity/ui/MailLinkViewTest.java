package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class MailLinkViewTest {
    private final ApplicationContext application;
    private final World world;
    private final JdbcTemplate database;

    MailLinkViewTest(ApplicationContext application, World world, JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.database = database;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void opening_the_link_changes_nothing_and_its_button_does() {
        var mail = "new-" + Uuid7.next() + "@example.com";
        var token = Uuid7.next() + "-of-a-test";
        database.update(
                "insert into account_link (id, version, person_id, purpose, token_hash, mail, expires_at)"
                        + " values (?, 0, ?, 'MAIL_CONFIRM', ?, ?, utc_timestamp(6) + interval 1 hour)",
                Uuid7.next(),
                world.nobody().id().value(),
                Sha256.ofBytes(token.getBytes(StandardCharsets.UTF_8)).hex(),
                mail);
        Window.openUnknown(application, "mail", Locale.ENGLISH);
        view().arrived(token);
        assertThat(Window.page()).contains(mail);
        view().arrived(""); // as after a click on the language
        assertThat(Window.page()).contains(mail);
        assertThat(people(mail)).isZero();
        _click(_get(Button.class, spec -> spec.withText("Confirm the address")));
        assertThat(people(mail)).isEqualTo(1);
        view().arrived(token);
        assertThat(Window.page()).contains("This link does not work");
    }

    private long people(String mail) {
        return database.queryForObject("select count(*) from person where mail = ?", Long.class, mail);
    }

    private static MailLinkView view() {
        return (MailLinkView) UI.getCurrent().getCurrentView();
    }
}
