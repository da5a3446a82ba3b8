package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitrine.identity.People;
import dev.vitrine.identity.PlatformPeople;
import dev.vitrine.identity.PlatformPeople.Outcome;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.Setup;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** An installation in which nobody exists yet. */
@VitrineTest(properties = "vitrine.test.own-database=true")
class FirstMinutesTest {
    private static final String CREATE = "Create the administrator";

    private final ApplicationContext application;
    private final Setup setup;
    private final SystemWork work;
    private final Registration registration;
    private final PlatformPeople people;
    private final People everybody;
    private final World world;

    FirstMinutesTest(
            ApplicationContext application,
            Setup setup,
            SystemWork work,
            Registration registration,
            PlatformPeople people,
            People everybody,
            World world) {
        this.application = application;
        this.setup = setup;
        this.work = work;
        this.registration = registration;
        this.people = people;
        this.everybody = everybody;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void the_link_of_the_log_makes_the_first_administrator_once_and_leads_him_to_the_first_publisher() {
        String token = work.run("test", setup::open).orElseThrow();
        Window.openUnknown(application, "setup/guessed", Locale.ENGLISH);
        assertThat(Window.page()).contains("This link does not work");
        _assertNone(PasswordField.class);

        Window.close();
        Window.openUnknown(application, "setup/" + token, Locale.FRENCH);
        assertThat(Window.page()).doesNotContain("Make the first administrator");
        Window.close();
        Window.openUnknown(application, "setup/" + token, Locale.ENGLISH);
        assertThat(Window.page()).contains("Make the first administrator");

        fill("nobody", "short");
        _click(_get(Button.class, spec -> spec.withText(CREATE)));
        assertThat(_get(EmailField.class).isInvalid()
                        || _get(PasswordField.class).isInvalid())
                .isTrue();
        assertThat(_get(EmailField.class).getValue()).isEqualTo("nobody");

        String mail = "ada@" + World.OPERATOR_DOMAIN;
        fill(mail, World.PASSWORD.reveal());
        _click(_get(Button.class, spec -> spec.withText(CREATE)));
        assertThat(Window.page()).contains("The administrator exists now");
        _assertNone(PasswordField.class);

        Window.close();
        Window.openUnknown(application, "setup/" + token, Locale.ENGLISH);
        assertThat(Window.page()).contains("This link does not work");
        assertThat(work.run("test", setup::open)).isEmpty();

        Window.close();
        Window.open(application, new Somebody(PersonId.next(), mail), "");
        assertThat(Window.page()).contains("Create the first publisher");
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("admin/publishers");
        Window.close();
        Window.open(application, new Somebody(PersonId.next(), mail), "admin/publishers");
        assertThat(Window.page()).contains("No publishers yet");
        Window.close();
        the_last_administrator_stays(mail);
    }

    private void the_last_administrator_stays(String mail) {
        var ada = new Somebody(work.run("test", () -> registration.byMail(mail)).orElseThrow(), mail);
        Supplier<Outcome> gone = () -> people.disable(ada.id());
        Supplier<Outcome> otherwise = () -> people.change(ada.id(), Set.of(PlatformRole.APPROVER));
        assertThat(world.as(ada, gone)).isEqualTo(Outcome.LAST_ADMINISTRATOR);
        assertThat(world.as(ada, otherwise)).isEqualTo(Outcome.LAST_ADMINISTRATOR);
        var second = world.platform(PlatformRole.ADMINISTRATOR);
        assertThat(together(() -> world.as(ada, () -> people.disable(second.id())), () -> world.as(second, gone)))
                .containsOnlyOnce(Outcome.DONE);
        assertThat(work.run("test", () -> everybody.platform(PlatformRole.ADMINISTRATOR)))
                .hasSize(1);
    }

    /** What becomes of two who do this at once; nothing for who was refused. */
    private static List<Outcome> together(Callable<Outcome> one, Callable<Outcome> other) {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            return Stream.of(one, other)
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList()
                    .stream()
                    .flatMap(FirstMinutesTest::outcome)
                    .toList();
        }
    }

    private static Stream<Outcome> outcome(Future<Outcome> deed) {
        try {
            return Stream.of(deed.get());
        } catch (ExecutionException refused) {
            assertThat(refused).hasCauseInstanceOf(AccessDeniedException.class);
            return Stream.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(String mail, String password) {
        Window.enter(_get(TextField.class, spec -> spec.withLabel("Name")), "Ada First");
        Window.enter(_get(EmailField.class), mail);
        Window.enter(_get(PasswordField.class), password);
    }
}
