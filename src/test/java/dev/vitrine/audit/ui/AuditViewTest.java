package dev.vitrine.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static dev.vitrine.content.ContentFixtures.FR;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.offers.Drafts;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.CountedStatements;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.Offers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.Window;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@VitrineTest
class AuditViewTest {
    private static final String ACCESS = "select 'PERSON' as kind";

    private final ApplicationContext application;
    private final World world;
    private final Offers offers;
    private final Drafts drafts;
    private final Doors doors;
    private final Registration registration;
    private final SystemWork work;
    private final Profile profile;
    private final JdbcTemplate database;

    AuditViewTest(
            ApplicationContext application,
            World world,
            Offers offers,
            Drafts drafts,
            Doors doors,
            Registration registration,
            SystemWork work,
            Profile profile,
            JdbcTemplate database) {
        this.application = application;
        this.world = world;
        this.offers = offers;
        this.drafts = drafts;
        this.doors = doors;
        this.registration = registration;
        this.work = work;
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
                .contains("Agreement accepted", "Someone", "Member added", "System: test", "Version: 1");
    }

    @Test
    void people_offers_and_publishers_stand_by_their_names_and_details_in_words() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var offer = offers.complete(publisher.id(), owner);
        var name = world.in(publisher.id(), owner, () -> drafts.head(offer).name());
        Window.open(application, owner, "p/" + publisher.slug() + "/audit");
        var grid = Window.grid();
        var subjects = IntStream.range(0, GridKt._size(grid))
                .mapToObj(row -> Window.text(GridKt._getCellComponent(grid, row, "subject")))
                .collect(Collectors.joining("\n"));
        assertThat(subjects)
                .contains(name, "Someone", publisher.name())
                .doesNotContain(offer.toString(), owner.id().toString());
        assertThat(GridKt._dump(grid))
                .contains("Section saved", "Fields: ", "Version: ")
                .doesNotContain("fields:", "version:", "role:");
        assertThat(Window.all(DatePicker.class))
                .hasSize(2)
                .allSatisfy(
                        picker -> assertThat(picker.getLocale().getLanguage()).isEqualTo("en"));
    }

    @Test
    void a_page_costs_as_many_statements_with_many_subjects_as_with_one() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        offers.complete(publisher.id(), owner);
        int one = statements(publisher, owner);
        for (int i = 0; i < 4; i++) {
            world.member(publisher.id(), PublisherRole.PUBLISHER);
            offers.empty(publisher.id(), owner, "archive-" + i);
        }
        int many = statements(publisher, owner);
        assertThat(many).isEqualTo(one);
        Evidence.note(getClass(), "statements for a page of the record: " + many);
    }

    /** Without those that ask what the person may do: without a request behind it, that is asked anew each time. */
    private int statements(Publisher publisher, Somebody owner) {
        var heard = CountedStatements.of(() -> Window.open(application, owner, "p/" + publisher.slug() + "/audit"));
        Window.close();
        return (int)
                heard.stream().filter(statement -> !statement.contains(ACCESS)).count();
    }

    @Test
    void whoever_has_left_stays_named() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        var approver = world.platform(PlatformRole.APPROVER);
        world.in(
                publisher.id(),
                member,
                () -> drafts.create(new Drafts.NewOffer(
                        "Theirs", "theirs-" + UUID.randomUUID().toString().substring(0, 8), FR, List.of(FR))));
        world.as(approver, () -> doors.readAs(publisher.id(), "review", () -> true));
        rename(member, "Gone Member");
        rename(approver, "Gone Approver");
        world.remove(member, publisher.id());
        work.run("test", () -> {
            registration.revoke(approver.id(), PlatformRole.APPROVER);
            return null;
        });
        Window.open(application, owner, "p/" + publisher.slug() + "/audit");
        assertThat(GridKt._dump(Window.grid()))
                .contains("Gone Member", "Gone Approver")
                .doesNotContain("unknown");
    }

    private void rename(Somebody person, String name) {
        database.update(
                "update person set name = ? where id = ?", name, person.id().value());
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
