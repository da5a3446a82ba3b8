package dev.vitrine.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.grid.Grid;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class AuditViewTest {
    private final ApplicationContext application;
    private final World world;
    private final Profile profile;
    private final JdbcTemplate database;

    AuditViewTest(ApplicationContext application, World world, Profile profile, JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.profile = profile;
        this.database = database;
    }

    @AfterEach
    void close() {
        Window.close();
    }

    @Test
    void an_owner_reads_who_did_what_and_that_nothing_was_changed() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        world.in(publisher.id(), owner, () -> {
            profile.acceptAgreement("1", owner.id());
            return null;
        });
        Window.open(application, owner, "p/" + publisher.slug() + "/audit");
        assertThat(Window.page()).contains("The chain of the record is whole", "Audit record");
        assertThat(GridKt._dump(Window.grid()))
                .contains("Agreement accepted", "Someone", "Member added", "System: test", "version: 1");
    }

    @Test
    void a_changed_entry_is_pointed_out() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        database.update(
                "update audit_entry set subject = 'other' where chain = ? and number = 1",
                publisher.id().value());
        Window.open(application, owner, "p/" + publisher.slug() + "/audit");
        assertThat(Window.page()).contains("Entry 1 was changed or is missing");
    }

    @ParameterizedTest
    @EnumSource(
            value = PublisherRole.class,
            names = {"PUBLISHER", "MARKETING_EDITOR", "ENGINEERING_CONTACT"})
    void nobody_else_opens_it(PublisherRole role) {
        var publisher = world.publisher();
        Window.open(application, world.member(publisher.id(), role), "p/" + publisher.slug() + "/audit");
        assertThat(Window.page()).contains("This page is not open to you").doesNotContain("Audit record");
        _assertNone(Grid.class);
    }
}
