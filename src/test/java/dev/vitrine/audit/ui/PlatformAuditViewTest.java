package dev.vitrine.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

@VitrineTest
class PlatformAuditViewTest {
    private final ApplicationContext application;
    private final World world;

    PlatformAuditViewTest(ApplicationContext application, World world) {
        this.application = application;
        this.world = world;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_administrator_finds_what_became_of_somebody() {
        var administrator = world.platform(PlatformRole.ADMINISTRATOR);
        var somebody = world.nobody();
        Window.open(application, administrator, "admin/audit?subject=" + somebody.id());
        assertThat(Window.page()).contains("Audit record", "Sign-ins, people, lists", "1 entry");
        assertThat(GridKt._size(Window.grid())).isEqualTo(1);
        assertThat(GridKt._dump(Window.grid())).contains("Person created", "System: test");
    }

    @Test
    void nobody_else_opens_it() {
        var owner = world.member(world.publisher().id(), PublisherRole.OWNER);
        Window.open(application, owner, "admin/audit");
        assertThat(Window.page()).doesNotContain("Audit record");
    }
}
