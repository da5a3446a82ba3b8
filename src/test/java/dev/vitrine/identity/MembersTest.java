package dev.vitrine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.audit.AuditTrail;
import dev.vitrine.identity.Members.Outcome;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.PersonId;
import dev.vitrine.tenancy.Publishers.Publisher;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.VitrineTest;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Who works for a publisher changes with the next click, and there is one owner, always. */
@VitrineTest
class MembersTest {
    private static final int CROWD = 16;

    private final World world;
    private final Members members;
    private final People people;
    private final Permissions permissions;
    private final Registration registration;
    private final SystemWork work;
    private final AuditTrail audit;
    private final JdbcTemplate database;
    private final Publisher publisher;
    private final Somebody owner;

    MembersTest(
            World world,
            Members members,
            People people,
            Permissions permissions,
            Registration registration,
            SystemWork work,
            AuditTrail audit,
            JdbcTemplate database) {
        this.world = world;
        this.members = members;
        this.people = people;
        this.permissions = permissions;
        this.registration = registration;
        this.work = work;
        this.audit = audit;
        this.database = database;
        publisher = world.publisher();
        owner = world.member(publisher.id(), PublisherRole.OWNER);
    }

    @Test
    void a_changed_role_and_its_limits_count_at_once() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        var french = LanguageTag.of("fr-FR");
        world.in(publisher.id(), member, () -> {
            assertThat(permissions.granted("PUBLISH")).isTrue();
            var as = new MemberRole(PublisherRole.MARKETING_EDITOR, Set.of(french), Set.of());
            assertThat(asOwner(() -> members.change(member.id(), as))).isEqualTo(Outcome.DONE);
            assertThat(permissions.granted("PUBLISH")).isFalse();
            assertThat(permissions.may(Permission.MARKETING_EDIT, null, french)).isTrue();
            assertThat(permissions.may(Permission.MARKETING_EDIT, null, LanguageTag.of("en-US")))
                    .isFalse();
            return true;
        });
        for (var impossible :
                List.of(MemberRole.of(PublisherRole.OWNER), MemberRole.of(PublisherRole.MARKETING_EDITOR))) {
            assertThat(asOwner(() -> members.change(member.id(), impossible))).isEqualTo(Outcome.BAD_ROLE);
        }
        assertThat(deeds()).contains("member.changed");
    }

    @Test
    @Asvs("7.4.2")
    void a_suspended_member_has_no_access_and_hears_nothing_until_it_is_lifted() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        world.in(publisher.id(), member, () -> {
            assertThat(permissions.granted("OFFER_READ")).isTrue();
            assertThat(asOwner(() -> members.suspend(member.id()))).isEqualTo(Outcome.DONE);
            assertThat(permissions.granted("OFFER_READ")).isFalse();
            return true;
        });
        assertThatThrownBy(() -> world.in(publisher.id(), member, () -> true)).isInstanceOf(NotFoundException.class);
        assertThat(asOwner(() -> people.members(publisher.id(), Set.of(PublisherRole.PUBLISHER))))
                .isEmpty();
        assertThat(team()).filteredOn(one -> one.suspended() != null).hasSize(1);
        asOwner(() -> {
            members.lift(member.id());
            return true;
        });
        assertThat(world.in(publisher.id(), member, () -> permissions.granted("OFFER_READ")))
                .isTrue();
        assertThat(deeds()).contains("member.suspended", "member.lifted");
    }

    @Test
    @Asvs("7.4.2")
    void a_removed_member_has_no_access_and_stays_named() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        world.in(publisher.id(), member, () -> {
            assertThat(asOwner(() -> members.remove(member.id()))).isEqualTo(Outcome.DONE);
            assertThat(permissions.granted("OFFER_READ")).isFalse();
            return true;
        });
        assertThat(team()).hasSize(1);
        assertThat(asOwner(() -> people.names(List.of(member.id())))).containsEntry(member.id(), "Someone");
        assertThatThrownBy(() -> asOwner(() -> members.remove(member.id()))).isInstanceOf(NotFoundException.class);
        assertThat(deeds()).contains("member.removed");
    }

    @Test
    void the_owner_can_be_neither_changed_nor_suspended_nor_removed_and_does_not_leave() {
        List<Supplier<Outcome>> tries = List.of(
                () -> members.change(owner.id(), MemberRole.of(PublisherRole.PUBLISHER)),
                () -> members.suspend(owner.id()),
                () -> members.remove(owner.id()),
                () -> members.leave(publisher.id()));
        for (var attempt : tries) {
            assertThat(asOwner(attempt)).isEqualTo(Outcome.OWNER_STAYS);
        }
        assertThat(owners()).containsExactly(owner.id());
        assertThat(deeds()).filteredOn("owner.kept"::equals).hasSize(tries.size());
    }

    @Test
    void ownership_is_handed_over_to_an_active_member_alone() {
        var resting = world.member(publisher.id(), PublisherRole.PUBLISHER);
        asOwner(() -> members.suspend(resting.id()));
        assertThat(asOwner(() -> members.handOver(resting.id()))).isEqualTo(Outcome.NOT_ACTIVE);
        var disabled = world.member(publisher.id(), PublisherRole.PUBLISHER);
        work.run("test", () -> registration.disable(disabled.id()));
        assertThat(asOwner(() -> members.handOver(disabled.id()))).isEqualTo(Outcome.NOT_ACTIVE);
        var stranger = world.member(world.publisher().id(), PublisherRole.PUBLISHER);
        assertThatThrownBy(() -> asOwner(() -> members.handOver(stranger.id()))).isInstanceOf(NotFoundException.class);
        assertThat(owners()).containsExactly(owner.id());

        var next = world.member(publisher.id(), PublisherRole.ENGINEERING_CONTACT);
        assertThat(asOwner(() -> members.handOver(next.id()))).isEqualTo(Outcome.DONE);
        assertThat(owners()).containsExactly(next.id());
        assertThat(world.in(publisher.id(), next, () -> permissions.granted("MEMBERS_EDIT")))
                .isTrue();
        assertThat(world.in(publisher.id(), owner, () -> permissions.granted("MEMBERS_EDIT")))
                .isFalse();
        assertThat(world.in(publisher.id(), owner, () -> permissions.granted("PUBLISH")))
                .isTrue();
        assertThat(world.in(publisher.id(), owner, () -> members.leave(publisher.id())))
                .isEqualTo(Outcome.DONE);
        assertThat(deeds()).contains("ownership.handedOver", "member.left");
    }

    @Test
    @Asvs("2.3.4")
    void whatever_many_do_at_once_there_is_one_owner() throws Exception {
        var candidates = new ArrayList<Somebody>();
        for (int i = 0; i < CROWD / 2; i++) {
            candidates.add(world.member(publisher.id(), PublisherRole.PUBLISHER));
        }
        var deeds = new ArrayList<Callable<Boolean>>();
        for (var candidate : candidates) {
            deeds.add(() -> done(owner, () -> members.handOver(candidate.id())));
            deeds.add(() -> done(candidate, () -> members.leave(publisher.id())));
        }
        var start = new CyclicBarrier(deeds.size());
        long handedOver;
        try (var threads = Executors.newFixedThreadPool(deeds.size())) {
            var running = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return deed.call();
                    }))
                    .toList();
            handedOver = 0;
            for (int i = 0; i < running.size(); i += 2) {
                handedOver += running.get(i).get() ? 1 : 0;
                running.get(i + 1).get();
            }
        }
        assertThat(owners()).hasSize(1);
        assertThat(handedOver).isLessThanOrEqualTo(1);
        assertThat(owners().contains(owner.id())).isEqualTo(handedOver == 0);
        Evidence.note(MembersTest.class, deeds.size() + " hand-overs and departures at once: 1 owner");
    }

    /** Whether it was done; who is no longer the owner, or no longer a member, is refused. */
    private boolean done(Somebody person, Supplier<Outcome> deed) {
        try {
            return world.in(publisher.id(), person, deed) == Outcome.DONE;
        } catch (AccessDeniedException | NotFoundException refused) {
            return false;
        }
    }

    @Test
    void the_database_itself_keeps_a_second_owner_out() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        assertThatThrownBy(() -> database.update(
                        "update membership set role = 'OWNER' where person_id = ?",
                        member.id().value()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobody_but_the_owner_changes_members() {
        var member = world.member(publisher.id(), PublisherRole.PUBLISHER);
        for (var role : PublisherRole.values()) {
            if (role == PublisherRole.OWNER) {
                continue;
            }
            var other = world.member(publisher.id(), role);
            List<Supplier<?>> tries = List.of(
                    () -> members.change(member.id(), MemberRole.of(PublisherRole.PUBLISHER)),
                    () -> members.suspend(member.id()),
                    () -> members.remove(member.id()),
                    () -> members.handOver(other.id()));
            for (var attempt : tries) {
                assertThatThrownBy(() -> world.in(publisher.id(), other, attempt))
                        .as(role.name())
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThatThrownBy(() -> world.as(world.nobody(), () -> members.leave(publisher.id())))
                .isInstanceOf(NotFoundException.class);
    }

    private List<PersonId> owners() {
        return database
                .queryForList(
                        "select person_id from membership where publisher_id = ? and role = 'OWNER' and removed_at is null",
                        java.util.UUID.class,
                        publisher.id().value())
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private List<String> deeds() {
        return asCurrentOwner(() -> audit.page(AuditTrail.Query.ALL, null, 100).items().stream()
                .map(AuditTrail.Entry::action)
                .toList());
    }

    private <T> T asCurrentOwner(Supplier<T> work) {
        return world.in(publisher.id(), new Somebody(owners().getFirst(), ""), work);
    }

    private List<People.Member> team() {
        return asOwner(() -> people.members());
    }

    private <T> T asOwner(Supplier<T> work) {
        return world.in(publisher.id(), owner, work);
    }
}
