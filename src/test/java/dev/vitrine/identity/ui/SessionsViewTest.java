package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import dev.vitrine.identity.OwnSessions;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class SessionsViewTest {
    private final ApplicationContext application;
    private final World world;
    private final OwnSessions sessions;
    private final JdbcTemplate database;

    SessionsViewTest(ApplicationContext application, World world, OwnSessions sessions, JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.sessions = sessions;
        this.database = database;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    @Asvs("7.5.2")
    void everybody_sees_his_open_sessions_and_ends_one_or_all() {
        var person = world.nobody();
        session(person, "Firefox, Linux", 5);
        session(person, "", 10);
        session(person, "Safari, iPhone", 20);
        session(person, "Edge, Windows", 31);
        session(world.nobody(), "Opera, Windows", 1);

        Window.open(application, person, "me/sessions");
        assertThat(_find(ListItem.class, spec -> spec.withClasses("v-session")))
                .extracting(Window::text)
                .satisfiesExactly(
                        one -> assertThat(one).contains("Firefox, Linux", "198.51.100.7"),
                        two -> assertThat(two).contains("Unknown browser"),
                        three -> assertThat(three).contains("Safari, iPhone"));

        _click(_find(Button.class, spec -> spec.withText("End")).getFirst());
        assertThat(Window.page()).doesNotContain("Firefox, Linux").contains("Safari, iPhone");
        _click(_get(Button.class, spec -> spec.withText("End all others")));
        assertThat(_find(ListItem.class, spec -> spec.withClasses("v-session"))).isEmpty();
    }

    @Test
    void anothers_session_is_ended_by_nobody_else() {
        var theirs = session(world.nobody(), "Firefox, Linux", 1);
        assertThat(world.as(world.nobody(), () -> sessions.end(theirs))).isFalse();
        assertThat(database.queryForObject(
                        "select count(*) from person_session where id = ? and ended_at is null", Long.class, theirs))
                .isEqualTo(1);
    }

    private UUID session(Somebody person, String browser, int idleMinutes) {
        var id = Uuid7.next();
        database.update(
                "insert into person_session (id, person_id, started_at, active_at, address, browser)"
                        + " values (?, ?, utc_timestamp(6) - interval 1 hour,"
                        + " utc_timestamp(6) - interval ? minute, '198.51.100.7', ?)",
                id,
                person.id().value(),
                idleMinutes,
                browser);
        return id;
    }
}
