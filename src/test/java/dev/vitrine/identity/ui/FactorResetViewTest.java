package dev.vitrine.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.EmailField;
import dev.vitrine.identity.OwnFactors;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class FactorResetViewTest {
    private final ApplicationContext application;
    private final World world;
    private final OwnFactors factors;
    private final JdbcTemplate database;

    FactorResetViewTest(ApplicationContext application, World world, OwnFactors factors, JdbcTemplate database) {
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
    void an_administrator_takes_lost_factors_away_and_the_person_is_written_to() {
        var lost = world.nobody();
        assertThat(world.as(lost, factors::newRecoveryCodes)).hasSize(10);
        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "admin/second-factors");
        reset("nobody-" + lost.mail());
        assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("Nobody signs in with this address.");
        reset(lost.mail());
        assertThat(_get(EmailField.class).isInvalid()).isFalse();
        assertThat(world.as(lost, factors::read).recoveryCodes()).isZero();
        assertThat(database.queryForList(
                        "select subject from outbox_mail where recipient = ?", String.class, lost.mail()))
                .contains("Your second factors were taken away by an administrator");
    }

    private static void reset(String mail) {
        Window.enter(_get(EmailField.class), mail);
        _click(_get(Button.class, spec -> spec.withText("Take the factors away")));
        _fireConfirm(_get(ConfirmDialog.class));
    }
}
