package dev.vitrine.identity;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.vitrine.identity.Reauthentication.Proved;
import dev.vitrine.shared.SecretText;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@VitrineTest
class ReauthenticationTest {
    private static final SecretText WRONG = new SecretText("not the password");

    private final ApplicationContext application;
    private final World world;
    private final Reauthentication reauthentication;
    private final Clock clock;
    private final JdbcTemplate database;

    ReauthenticationTest(
            ApplicationContext application,
            World world,
            Reauthentication reauthentication,
            Clock clock,
            JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.reauthentication = reauthentication;
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void a_proof_is_good_for_ten_minutes() {
        var person = world.nobody();
        lastProved(person, Duration.ofMinutes(9));
        assertThat(reauthentication.fresh()).isTrue();
        lastProved(person, Duration.ofMinutes(11));
        assertThat(reauthentication.fresh()).isFalse();
    }

    @Test
    void the_right_password_proves_it_again_and_a_wrong_one_does_not() {
        var person = world.nobody();
        lastProved(person, Duration.ofHours(1));
        assertThat(reauthentication.byPassword(WRONG)).isEqualTo(Proved.WRONG);
        assertThat(reauthentication.fresh()).isFalse();
        assertThat(reauthentication.byPassword(World.PASSWORD)).isEqualTo(Proved.DONE);
        assertThat(reauthentication.fresh()).isTrue();
        assertThat(audited(person)).containsExactly("proof.refused", "proof.done");
    }

    @Test
    void after_several_failures_even_the_right_password_proves_nothing_and_others_are_not_concerned() {
        var person = world.nobody();
        lastProved(person, Duration.ofHours(1));
        for (int i = 0; i < 5; i++) {
            assertThat(reauthentication.byPassword(WRONG)).isEqualTo(Proved.WRONG);
        }
        assertThat(reauthentication.byPassword(World.PASSWORD)).isEqualTo(Proved.CLOSED);
        assertThat(reauthentication.fresh()).isFalse();
        lastProved(world.nobody(), Duration.ofHours(1));
        assertThat(reauthentication.byPassword(World.PASSWORD)).isEqualTo(Proved.DONE);
    }

    @Test
    void nobody_proves_anything_without_having_signed_in() {
        World.signOut();
        assertThat(reauthentication.fresh()).isFalse();
        assertThatThrownBy(() -> reauthentication.byPassword(World.PASSWORD)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_dialog_asks_when_the_proof_is_old_and_goes_on_with_what_was_wanted() {
        var done = new AtomicInteger();
        var person = world.nobody();
        Window.open(application, person, "");
        ReauthenticationDialog.before(reauthentication, done::incrementAndGet);
        assertThat(done).hasValue(1);

        lastProved(person, Duration.ofHours(1));
        ReauthenticationDialog.before(reauthentication, done::incrementAndGet);
        Window.enter(_get(PasswordField.class), WRONG.reveal());
        _click(_get(Button.class, spec -> spec.withText("Continue")));
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("This is not your password.");
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
        assertThat(done).hasValue(1);
        Window.enter(_get(PasswordField.class), World.PASSWORD.reveal());
        _click(_get(Button.class, spec -> spec.withText("Continue")));
        assertThat(done).hasValue(2);
        _assertNone(PasswordField.class);
    }

    private void lastProved(Somebody person, Duration ago) {
        var context = SecurityContextHolder.createEmptyContext();
        var proofs = List.of(
                SignInFactor.PASSWORD.provedAt(clock.instant().minus(ago)),
                SignInFactor.TOTP.provedAt(clock.instant().minus(ago)));
        context.setAuthentication(new PersonPrincipal(person.id(), Set.of()).signedIn(proofs, null));
        SecurityContextHolder.setContext(context);
    }

    private List<String> audited(Somebody person) {
        return database.queryForList(
                "select action from audit_entry where chain = ? and subject = ? and action like 'proof.%' order by number",
                String.class, new UUID(0, 0), person.id().toString());
    }
}
