package dev.vitrine.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Pre;
import dev.vitrine.notification.SentMails.Mail;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.DemoTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The outbox as the demo shows it; elsewhere there is none ({@link BellTest}). */
@DemoTest
class OutboxViewTest {
    private final ApplicationContext application;
    private final World world;

    OutboxViewTest(ApplicationContext application, World world) {
        this.application = application;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_administrator_reads_every_mail_of_the_demo() {
        Window.open(application, world.platform(PlatformRole.ADMINISTRATOR), "admin/outbox");
        assertThat(GridKt._size(mails())).isPositive();
        Mail newest = GridKt._get(mails(), 0);
        assertThat(newest.subject()).isNotBlank();
        _assertNone(Pre.class);
        mails().asSingleSelect().setValue(newest);
        assertThat(Window.text(_get(Pre.class))).isNotBlank();
    }

    @Test
    void nobody_else_reads_them() {
        for (PlatformRole role : new PlatformRole[] {PlatformRole.APPROVER, PlatformRole.SUPPORT_AGENT}) {
            Window.open(application, world.platform(role), "admin/outbox");
            assertThat(Window.page()).contains("This page is not open to you");
            _assertNone(Grid.class);
            Window.close();
        }
    }

    @SuppressWarnings("unchecked")
    private static Grid<Mail> mails() {
        return _get(Grid.class);
    }
}
