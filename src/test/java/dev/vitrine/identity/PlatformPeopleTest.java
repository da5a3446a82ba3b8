package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.account.PublisherOpening;
import dev.vitrine.account.PublisherOpening.Opened;
import dev.vitrine.identity.InvitationLinks.Accepted;
import dev.vitrine.identity.InvitationLinks.Newcomer;
import dev.vitrine.identity.PlatformPeople.Outcome;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Uuid7;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Letters;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** The marketplace's people, and the first owners of publishers, come by invitation. */
@VitrineTest
class PlatformPeopleTest {
    private final World world;
    private final Letters letters;
    private final PlatformPeople people;
    private final FirstOwners owners;
    private final PublisherOpening opening;
    private final InvitationLinks links;
    private final Permissions permissions;
    private final Registration registration;
    private final JdbcTemplate database;
    private final Somebody administrator;
    private final String mail = "new-" + Uuid7.next() + "@operator.example";

    PlatformPeopleTest(
            World world,
            Letters letters,
            PlatformPeople people,
            FirstOwners owners,
            PublisherOpening opening,
            InvitationLinks links,
            Permissions permissions,
            Registration registration,
            JdbcTemplate database) {
        this.world = world;
        this.letters = letters;
        this.people = people;
        this.owners = owners;
        this.opening = opening;
        this.links = links;
        this.permissions = permissions;
        this.registration = registration;
        this.database = database;
        administrator = world.platform(PlatformRole.ADMINISTRATOR);
    }

    @Test
    void an_invited_colleague_gets_the_roles_of_the_invitation() {
        var roles = Set.of(PlatformRole.APPROVER, PlatformRole.SUPPORT_AGENT);
        assertThat(asAdministrator(() -> people.invite(mail, roles, Locale.FRENCH)))
                .isEqualTo(Outcome.DONE);
        assertThat(asAdministrator(() -> people.invite(mail, roles, Locale.FRENCH)))
                .isEqualTo(Outcome.INVITED_ALREADY);
        assertThat(asAdministrator(people::pending))
                .anyMatch(pending -> pending.mail().equals(mail));
        var token = letters.token(mail);
        assertThat(links.read(token).orElseThrow().publisher()).isNull();
        assertThat(links.register(token, newcomer())).isEqualTo(new Accepted.Done(null));
        var colleague = asAdministrator(people::all).stream()
                .filter(one -> one.person().mail().equals(mail))
                .findFirst()
                .orElseThrow();
        assertThat(colleague.roles()).isEqualTo(roles);
        assertThat(world.as(new Somebody(colleague.person().id(), mail), () -> permissions.granted("REVIEW")))
                .isTrue();
        assertThat(asAdministrator(() -> people.invite(mail, roles, Locale.FRENCH)))
                .isEqualTo(Outcome.HERE_ALREADY);
    }

    @Test
    void what_cannot_be_is_refused() {
        var approver = Set.of(PlatformRole.APPROVER);
        assertThat(asAdministrator(() -> people.invite("nobody", approver, Locale.FRENCH)))
                .isEqualTo(Outcome.BAD_MAIL);
        assertThat(asAdministrator(() -> people.invite(mail, Set.of(), Locale.FRENCH)))
                .isEqualTo(Outcome.NO_ROLE);
        var both = Set.of(PlatformRole.APPROVER, PlatformRole.ADMINISTRATOR);
        assertThat(asAdministrator(() -> people.invite(mail, both, Locale.FRENCH)))
                .isEqualTo(Outcome.ADMINISTRATOR_APPROVES);
        var member = world.member(world.publisher().id(), PublisherRole.PUBLISHER);
        assertThat(asAdministrator(() -> people.invite(member.mail(), approver, Locale.FRENCH)))
                .isEqualTo(Outcome.OTHER_SIDE);
        assertThatThrownBy(() -> asAdministrator(() -> people.change(member.id(), approver)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> asAdministrator(() -> people.disable(member.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(letters.to(mail)).isEmpty();
    }

    @Test
    void roles_change_and_a_disabled_colleague_is_nobody_until_enabled() {
        var colleague = world.platform(PlatformRole.APPROVER);
        assertThat(asAdministrator(() -> people.change(colleague.id(), Set.of(PlatformRole.SUPPORT_AGENT))))
                .isEqualTo(Outcome.DONE);
        assertThat(world.as(colleague, () -> permissions.granted("REVIEW"))).isFalse();
        assertThat(world.as(colleague, () -> permissions.granted("SUPPORT_DESK")))
                .isTrue();
        assertThat(asAdministrator(() -> people.disable(colleague.id()))).isEqualTo(Outcome.DONE);
        assertThat(world.as(colleague, () -> permissions.granted("SUPPORT_DESK")))
                .isFalse();
        assertThat(asAdministrator(people::all))
                .filteredOn(one -> one.person().id().equals(colleague.id()))
                .allMatch(PlatformPeople.Colleague::disabled)
                .hasSize(1);
        asAdministrator(() -> {
            people.enable(colleague.id());
            return true;
        });
        assertThat(world.as(colleague, () -> permissions.granted("SUPPORT_DESK")))
                .isTrue();
    }

    @Test
    void a_withdrawn_invitation_and_one_that_was_replaced_are_dead() {
        asAdministrator(() -> people.invite(mail, Set.of(PlatformRole.APPROVER), Locale.ENGLISH));
        var first = letters.token(mail);
        var id = asAdministrator(people::pending).stream()
                .filter(pending -> pending.mail().equals(mail))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(asAdministrator(() -> people.sendAgain(id))).isEqualTo(Outcome.TOO_SOON);
        later();
        assertThat(asAdministrator(() -> people.sendAgain(id))).isEqualTo(Outcome.DONE);
        assertThat(links.read(first)).isEmpty();
        var second = letters.token(mail);
        assertThat(links.read(second)).isPresent();
        asAdministrator(() -> {
            people.withdraw(id);
            return true;
        });
        assertThat(links.read(second)).isEmpty();
        assertThatThrownBy(() -> asAdministrator(() -> people.sendAgain(id))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void a_new_publisher_waits_for_its_owner_who_comes_by_invitation() {
        var slug = "new-" + Uuid7.next();
        var first = "owner-" + Uuid7.next() + "@example.com";
        var opened = asAdministrator(() -> opening.open(slug, "Tailspin", first, Locale.ENGLISH));
        var publisher = ((Opened.Done) opened).id();
        assertThat(asAdministrator(owners::owned)).doesNotContain(publisher);
        assertThat(asAdministrator(owners::invited).get(publisher).mail()).isEqualTo(first);
        var dead = letters.token(first);
        var second = "other-" + Uuid7.next() + "@example.com";
        assertThat(invite(publisher, second)).isEqualTo(FirstOwners.Outcome.SENT);
        assertThat(links.read(dead)).isEmpty();
        assertThat(asAdministrator(owners::invited).get(publisher).mail()).isEqualTo(second);
        assertThat(invite(publisher, second)).isEqualTo(FirstOwners.Outcome.TOO_SOON);
        assertThat(invite(publisher, "nobody")).isEqualTo(FirstOwners.Outcome.BAD_MAIL);
        assertThat(invite(publisher, world.platform(PlatformRole.APPROVER).mail()))
                .isEqualTo(FirstOwners.Outcome.OTHER_SIDE);
        assertThat(links.register(letters.token(second), newcomer())).isEqualTo(new Accepted.Done(slug));
        assertThat(asAdministrator(owners::owned)).contains(publisher);
        assertThat(asAdministrator(owners::invited)).doesNotContainKey(publisher);
        assertThat(invite(publisher, first)).isEqualTo(FirstOwners.Outcome.OWNER_EXISTS);
    }

    @Test
    void where_the_owner_s_account_is_disabled_somebody_else_is_invited_and_takes_the_place() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var member = world.member(publisher.id(), PublisherRole.MARKETING_EDITOR);
        assertThat(invite(publisher.id(), member.mail())).isEqualTo(FirstOwners.Outcome.OWNER_EXISTS);
        world.disable(owner);
        assertThat(asAdministrator(owners::owned)).doesNotContain(publisher.id());
        assertThat(asAdministrator(owners::stranded)).contains(publisher.id());
        assertThat(invite(publisher.id(), owner.mail())).isEqualTo(FirstOwners.Outcome.DISABLED);

        assertThat(invite(publisher.id(), member.mail())).isEqualTo(FirstOwners.Outcome.SENT);
        assertThat(world.as(member, () -> links.accept(letters.token(member.mail()))))
                .isEqualTo(new Accepted.Done(publisher.slug()));

        assertThat(asAdministrator(owners::owned)).contains(publisher.id());
        assertThat(asAdministrator(owners::stranded)).doesNotContain(publisher.id());
        assertThat(role(publisher.id(), member)).isEqualTo("OWNER");
        assertThat(role(publisher.id(), owner)).isEqualTo("PUBLISHER");
    }

    @Test
    void an_owner_who_can_sign_in_again_meanwhile_keeps_his_place() {
        var publisher = world.publisher();
        var owner = world.member(publisher.id(), PublisherRole.OWNER);
        var late = "late-" + Uuid7.next() + "@example.com";
        world.disable(owner);
        assertThat(invite(publisher.id(), late)).isEqualTo(FirstOwners.Outcome.SENT);
        asAdministrator(() -> {
            registration.enable(owner.id());
            return true;
        });
        assertThat(links.register(letters.token(late), newcomer())).isInstanceOf(Accepted.OwnerExists.class);
        assertThat(role(publisher.id(), owner)).isEqualTo("OWNER");
    }

    private String role(PublisherId publisher, Somebody person) {
        return database.queryForObject(
                "select role from membership where publisher_id = ? and person_id = ?",
                String.class,
                publisher.value(),
                person.id().value());
    }

    @Test
    void nobody_is_an_administrator_and_approves_whichever_way_it_is_asked() {
        var second = world.platform(PlatformRole.ADMINISTRATOR);
        var approver = world.platform(PlatformRole.APPROVER);
        assertThat(asAdministrator(() -> registration.grant(second.id(), PlatformRole.APPROVER)))
                .isEqualTo(Registration.Granted.ADMINISTRATOR_APPROVES);
        assertThat(asAdministrator(() -> registration.grant(approver.id(), PlatformRole.ADMINISTRATOR)))
                .isEqualTo(Registration.Granted.ADMINISTRATOR_APPROVES);
        var both = Set.of(PlatformRole.APPROVER, PlatformRole.ADMINISTRATOR);
        assertThat(asAdministrator(() -> people.change(approver.id(), both))).isEqualTo(Outcome.ADMINISTRATOR_APPROVES);
        assertThat(asAdministrator(() -> registration.serve(approver.id(), both)))
                .isEqualTo(Registration.Granted.ADMINISTRATOR_APPROVES);
        assertThat(world.as(second, () -> permissions.granted("REVIEW"))).isFalse();
        assertThat(world.as(approver, () -> permissions.granted("PLATFORM_ADMIN")))
                .isFalse();
        assertThat(world.as(second, () -> people.change(second.id(), Set.of(PlatformRole.APPROVER))))
                .as("one role is given up for the other")
                .isEqualTo(Outcome.DONE);
        assertThat(world.as(second, () -> permissions.granted("REVIEW"))).isTrue();
        assertThat(world.as(second, () -> permissions.granted("PLATFORM_ADMIN")))
                .isFalse();
    }

    @Test
    void an_invited_owner_finds_that_there_is_one_and_no_account_is_made() {
        var publisher = world.publisher();
        var late = "late-" + Uuid7.next() + "@example.com";
        assertThat(invite(publisher.id(), late)).isEqualTo(FirstOwners.Outcome.SENT);
        world.member(publisher.id(), PublisherRole.OWNER);
        assertThat(links.register(letters.token(late), newcomer())).isInstanceOf(Accepted.OwnerExists.class);
        assertThat(database.queryForObject("select count(*) from person where mail = ?", Long.class, late))
                .isZero();
    }

    @Test
    void nobody_but_an_administrator_does_any_of_this() {
        var publisher = world.publisher();
        var roles = Set.of(PlatformRole.APPROVER);
        List<Supplier<?>> tries = List.of(
                people::all,
                people::pending,
                () -> people.invite(mail, roles, Locale.ENGLISH),
                () -> people.change(administrator.id(), roles),
                () -> people.disable(administrator.id()),
                owners::invited,
                owners::stranded,
                () -> owners.invite(publisher.id(), mail, Locale.ENGLISH),
                () -> opening.open("new-" + Uuid7.next(), "Tailspin", mail, Locale.ENGLISH));
        for (var person : List.of(
                world.platform(PlatformRole.APPROVER),
                world.platform(PlatformRole.SUPPORT_AGENT),
                world.member(publisher.id(), PublisherRole.OWNER),
                world.nobody())) {
            for (var attempt : tries) {
                assertThatThrownBy(() -> world.as(person, attempt)).isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private FirstOwners.Outcome invite(PublisherId publisher, String address) {
        return asAdministrator(() -> owners.invite(publisher, address, Locale.ENGLISH));
    }

    private void later() {
        database.update("update invitation set sent_at = sent_at - interval 1 hour where mail = ?", mail);
    }

    private static Newcomer newcomer() {
        return new Newcomer(
                "Ada New", new SecretText(World.PASSWORD.reveal()), Locale.ENGLISH, ZoneId.of("Europe/Paris"));
    }

    private <T> T asAdministrator(Supplier<T> work) {
        return world.as(administrator, work);
    }
}
