package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformAct;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@VitrineTest
class AccessTest {
    private final World world;
    private final Doors doors;
    private final Permissions permissions;
    private final CurrentPerson person;
    private final People people;
    private final Registration registration;
    private final Publishers publishers;
    private final SystemWork work;
    private final AccessReader reader;

    AccessTest(
            World world,
            Doors doors,
            Permissions permissions,
            CurrentPerson person,
            People people,
            Registration registration,
            Publishers publishers,
            SystemWork work,
            AccessReader reader) {
        this.world = world;
        this.doors = doors;
        this.permissions = permissions;
        this.person = person;
        this.people = people;
        this.registration = registration;
        this.publishers = publishers;
        this.work = work;
        this.reader = reader;
    }

    @Test
    void a_member_enters_his_own_publisher_and_no_other() {
        var ours = world.publisher();
        var theirs = world.publisher();
        var member = world.member(ours.id(), PublisherRole.PUBLISHER);
        assertThat(world.in(ours.id(), member, () -> permissions.granted("OFFER_EDIT")))
                .isTrue();
        assertThatThrownBy(() -> world.in(theirs.id(), member, () -> 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void who_is_removed_loses_access_with_the_next_question() {
        var publisher = world.publisher();
        var member = world.member(publisher.id(), PublisherRole.OWNER);
        world.in(publisher.id(), member, () -> {
            assertThat(permissions.granted("OFFER_READ")).isTrue();
            world.remove(member, publisher.id());
            assertThat(permissions.granted("OFFER_READ")).isFalse();
            return null;
        });
        assertThatThrownBy(() -> world.in(publisher.id(), member, () -> 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void within_one_request_the_answer_is_kept_and_with_the_next_read_anew() {
        var publisher = world.publisher();
        var member = world.member(publisher.id(), PublisherRole.OWNER);
        world.as(member, () -> {
            reader.beginRequest();
            assertThat(reader.current().orElseThrow().at(publisher.id())).isPresent();
            reader.endRequest();
            world.remove(member, publisher.id());
            reader.beginRequest();
            assertThat(reader.current().orElseThrow().at(publisher.id())).isEmpty();
            reader.endRequest();
            return null;
        });
    }

    @Test
    void the_limits_of_a_marketing_editor_come_from_the_database() {
        var publisher = world.publisher();
        var named = OfferId.next();
        var french = LanguageTag.of("fr-FR");
        var editor = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR, Set.of(french), Set.of(named));
        world.in(publisher.id(), editor, () -> {
            assertThat(permissions.granted("MARKETING_EDIT")).isTrue();
            assertThat(permissions.may(Permission.MARKETING_EDIT, named, french))
                    .isTrue();
            assertThat(permissions.may(Permission.MARKETING_EDIT, named, LanguageTag.of("en-US")))
                    .isFalse();
            assertThat(permissions.may(Permission.MARKETING_EDIT, OfferId.next(), french))
                    .isFalse();
            return null;
        });
    }

    @Test
    void a_disabled_person_is_nobody() {
        var approver = world.platform(PlatformRole.APPROVER);
        assertThat(world.as(approver, () -> permissions.granted("REVIEW"))).isTrue();
        work.run("test", () -> registration.disable(approver.id()));
        assertThat(world.as(approver, () -> permissions.granted("REVIEW"))).isFalse();
        assertThat(world.as(approver, () -> permissions.signedIn())).isFalse();
        assertThat(world.as(approver, person::find)).isEmpty();
    }

    @Test
    void each_platform_role_has_its_own_permission_and_reads_only_through_a_door() {
        var publisher = world.publisher();
        var approver = world.platform(PlatformRole.APPROVER);
        assertThat(grantedTo(approver, () -> permissions.granted("OFFER_READ"))).isFalse();
        assertThat(grantedTo(approver, () -> permissions.granted("PLATFORM_ADMIN")))
                .isFalse();
        assertThat(grantedTo(approver, () -> permissions.granted("SUPPORT_DESK")))
                .isFalse();
        var reading = grantedTo(
                approver,
                () -> doors.readAs(
                        publisher.id(),
                        "review",
                        () -> permissions.granted("OFFER_READ")
                                && permissions.granted("REVIEW")
                                && !permissions.granted("OFFER_EDIT")
                                && !permissions.granted("PUBLISH")));
        assertThat(reading).isTrue();
    }

    @Test
    void an_act_asks_for_its_role() {
        var publisher = world.publisher();
        var approver = world.platform(PlatformRole.APPROVER);
        assertThat(grantedTo(approver, () -> doors.actOn(publisher.id(), PlatformAct.CLAIM, () -> true)))
                .isTrue();
        assertThatThrownBy(() -> world.as(approver, () -> doors.actOn(publisher.id(), PlatformAct.SUSPEND, () -> 1)))
                .isInstanceOf(AccessDeniedException.class);
        var member = world.member(publisher.id(), PublisherRole.OWNER);
        assertThatThrownBy(() -> world.as(member, () -> doors.readAs(publisher.id(), "curious", () -> 1)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_job_may_what_a_publisher_may_but_is_nobody_and_not_of_the_marketplace() {
        var publisher = world.publisher();
        world.job(publisher.id(), () -> {
            assertThat(permissions.system()).isTrue();
            assertThat(permissions.granted("PUBLISH")).isTrue();
            assertThat(permissions.granted("PLATFORM_ADMIN")).isFalse();
            assertThat(person.find()).isEmpty();
            return null;
        });
    }

    @Test
    void a_buyer_reads_the_storefront_alone() {
        var publisher = world.publisher();
        doors.publicRead(publisher.id(), () -> {
            assertThat(EnumSet.allOf(Permission.class))
                    .filteredOn(permission -> permissions.may(permission, null, null))
                    .containsExactly(Permission.STOREFRONT_READ);
            return null;
        });
    }

    @Test
    void a_suspended_publisher_works_on_but_does_not_publish() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        work.run("test", () -> publishers.suspend(publisher.id(), "Test."));
        assertThat(world.in(publisher.id(), owner, () -> permissions.granted("PUBLISH")))
                .isFalse();
        assertThat(world.in(publisher.id(), owner, () -> permissions.granted("OFFER_EDIT")))
                .isTrue();
        work.run("test", () -> publishers.lift(publisher.id()));
        assertThat(world.in(publisher.id(), owner, () -> permissions.granted("PUBLISH")))
                .isTrue();
    }

    @Test
    void there_is_one_owner_and_nobody_stands_on_both_sides() {
        var publisher = world.publisher();
        world.member(publisher.id(), PublisherRole.OWNER);
        var second = world.nobody();
        var approver = world.platform(PlatformRole.APPROVER);
        work.run("test", () -> {
            assertThat(registration.addMember(second.id(), publisher.id(), PublisherRole.OWNER, Set.of(), Set.of()))
                    .isEqualTo(Registration.Granted.OWNER_EXISTS);
            assertThat(registration.addMember(
                            approver.id(), publisher.id(), PublisherRole.PUBLISHER, Set.of(), Set.of()))
                    .isEqualTo(Registration.Granted.OTHER_SIDE);
            registration.addMember(second.id(), publisher.id(), PublisherRole.PUBLISHER, Set.of(), Set.of());
            assertThat(registration.grant(second.id(), PlatformRole.APPROVER))
                    .isEqualTo(Registration.Granted.OTHER_SIDE);
        });
    }

    @Test
    void nobody_but_an_administrator_makes_people_and_publishers() {
        var owner = world.member(world.publisher().id(), PublisherRole.OWNER);
        assertThatThrownBy(() -> world.as(owner, () -> publishers.create("x", "X")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(owner, publishers::list)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(owner, () -> registration.grant(owner.id(), PlatformRole.ADMINISTRATOR)))
                .isInstanceOf(AccessDeniedException.class);
        var administrator = world.platform(PlatformRole.ADMINISTRATOR);
        assertThat(world.as(administrator, publishers::list)).isNotEmpty();
    }

    @Test
    void mail_addresses_are_taken_whatever_their_case() {
        var somebody = world.nobody();
        var again = new Registration.NewPerson(
                somebody.mail().toUpperCase(java.util.Locale.ROOT),
                "Other",
                World.PASSWORD,
                java.util.Locale.FRENCH,
                java.time.ZoneId.of("UTC"));
        assertThat(work.run("test", () -> registration.createPerson(again)))
                .isInstanceOf(Registration.Created.MailTaken.class);
    }

    @Test
    void a_member_hears_only_of_his_own_publishers_people_and_of_the_marketplaces() {
        var ours = world.publisher();
        var theirs = world.publisher();
        var me = world.member(ours.id(), PublisherRole.PUBLISHER);
        var colleague = world.member(ours.id(), PublisherRole.OWNER);
        var stranger = world.member(theirs.id(), PublisherRole.OWNER);
        var approver = world.platform(PlatformRole.APPROVER);
        world.in(ours.id(), me, () -> {
            assertThat(people.names(ids(me, colleague, stranger, approver)).keySet())
                    .containsExactlyInAnyOrderElementsOf(ids(me, colleague, approver));
            assertThat(people.members(theirs.id(), EnumSet.allOf(PublisherRole.class)))
                    .isEmpty();
            assertThat(people.companyDomains(theirs.id())).isEmpty();
            assertThat(people.members(ours.id(), EnumSet.of(PublisherRole.OWNER)))
                    .extracting(CurrentPerson.Person::id)
                    .containsExactly(colleague.id());
            assertThat(people.members()).hasSize(2);
            return null;
        });
    }

    @Test
    void who_left_stays_named_and_company_domains_leave_out_free_mail() {
        var publisher = world.publisher();
        var gone = world.member(publisher.id(), PublisherRole.PUBLISHER);
        world.member(publisher.id(), PublisherRole.OWNER);
        world.remove(gone, publisher.id());
        world.job(publisher.id(), () -> {
            assertThat(people.names(ids(gone))).containsKey(gone.id());
            assertThat(people.companyDomains(publisher.id())).containsExactly("example.com");
            return null;
        });
        assertThat(MailAddress.isFreeMail("gmail.com")).isTrue();
        assertThat(MailAddress.isFreeMail("example.com")).isFalse();
    }

    private <T> T grantedTo(Somebody somebody, Supplier<T> question) {
        return world.as(somebody, question);
    }

    private static List<PersonId> ids(Somebody... people) {
        return List.of(people).stream().map(Somebody::id).toList();
    }
}
