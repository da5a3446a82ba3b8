package dev.vitrine.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.identity.Members;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.identity.Registration;
import dev.vitrine.identity.SystemWork;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PublisherId;
import dev.vitrine.tenancy.Doors;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.UnexpectedRollbackException;

/** Lets somebody of every {@link Standing} work, at Contoso where he belongs to it. */
final class Stage {
    private final World world;
    private final Doors doors;
    private final SystemWork work;
    private final Registration registration;
    private final Publishers publishers;
    private final Members members;
    private final PublisherId publisher;
    private final Somebody owner;

    Stage(ApplicationContext context, Probe probe) {
        world = context.getBean(World.class);
        doors = context.getBean(Doors.class);
        work = context.getBean(SystemWork.class);
        registration = context.getBean(Registration.class);
        publishers = context.getBean(Publishers.class);
        members = context.getBean(Members.class);
        publisher = probe.both().contoso().publisher();
        owner = probe.both().ownerOfContoso();
    }

    void as(Standing standing, Runnable task) {
        switch (standing) {
            case OWNER, OWNER_SUSPENDED -> member(standing, PublisherRole.OWNER, task);
            case PUBLISHER, PUBLISHER_SUSPENDED -> member(standing, PublisherRole.PUBLISHER, task);
            case EDITOR, EDITOR_SUSPENDED -> member(standing, PublisherRole.MARKETING_EDITOR, task);
            case ENGINEER, ENGINEER_SUSPENDED -> member(standing, PublisherRole.ENGINEERING_CONTACT, task);
            case EDITOR_OF_ANOTHER_LANGUAGE ->
                limited(PublisherRole.MARKETING_EDITOR, Set.of(LanguageTag.of("it-IT")), Set.of(), task);
            case EDITOR_OF_ANOTHER_OFFER ->
                limited(PublisherRole.MARKETING_EDITOR, Set.of(TwoPublishers.FR), Set.of(OfferId.next()), task);
            case ENGINEER_OF_ANOTHER_OFFER ->
                limited(PublisherRole.ENGINEERING_CONTACT, Set.of(), Set.of(OfferId.next()), task);
            case REMOVED -> losing(person -> () -> registration.removeMember(person.id(), publisher), task);
            case MEMBERSHIP_SUSPENDED -> losing(person -> () -> suspended(person), task);
            case DISABLED -> losing(person -> () -> registration.disable(person.id()), task);
            case NOBODY -> outside(world.nobody(), task);
            case UNKNOWN -> task.run();
            case APPROVER -> outside(world.platform(PlatformRole.APPROVER), task);
            case SUPPORT_AGENT -> outside(world.platform(PlatformRole.SUPPORT_AGENT), task);
            case ADMINISTRATOR -> outside(world.platform(PlatformRole.ADMINISTRATOR), task);
            case APPROVER_WITHOUT_SECOND_FACTOR -> byPasswordAlone(PlatformRole.APPROVER, task);
            case SUPPORT_AGENT_WITHOUT_SECOND_FACTOR -> byPasswordAlone(PlatformRole.SUPPORT_AGENT, task);
            case ADMINISTRATOR_WITHOUT_SECOND_FACTOR -> byPasswordAlone(PlatformRole.ADMINISTRATOR, task);
            case APPROVER_READING -> reading(PlatformRole.APPROVER, task);
            case SUPPORT_AGENT_READING -> reading(PlatformRole.SUPPORT_AGENT, task);
            case ADMINISTRATOR_READING -> reading(PlatformRole.ADMINISTRATOR, task);
            case JOB -> world.job(publisher, done(task));
        }
    }

    private void member(Standing standing, PublisherRole role, Runnable task) {
        var person =
                role == PublisherRole.OWNER ? owner : world.member(publisher, role, Set.of(TwoPublishers.FR), Set.of());
        if (standing.isSuspended()) {
            work.run("test", done(() -> publishers.suspend(publisher, "Test.")));
        }
        try {
            world.in(publisher, person, done(task));
        } finally {
            if (standing.isSuspended()) {
                work.run("test", done(() -> publishers.lift(publisher)));
            }
        }
    }

    private void limited(PublisherRole role, Set<LanguageTag> languages, Set<OfferId> offers, Runnable task) {
        world.in(publisher, world.member(publisher, role, languages, offers), done(task));
    }

    private interface Loss {
        Runnable of(Somebody person);
    }

    /** Within the publisher's scope something is taken from the person, and he goes on. */
    private void losing(Loss loss, Runnable task) {
        var person = world.member(publisher, PublisherRole.PUBLISHER);
        world.in(publisher, person, done(() -> {
            work.run("test", done(loss.of(person)));
            task.run();
        }));
    }

    /** By the owner, meanwhile. */
    private void suspended(Somebody member) {
        CompletableFuture.runAsync(() -> world.in(
                        publisher,
                        owner,
                        done(() -> assertThat(members.suspend(member.id())).isEqualTo(Members.Outcome.DONE))))
                .join();
    }

    private void outside(Somebody person, Runnable task) {
        world.as(person, done(task));
    }

    private void byPasswordAlone(PlatformRole role, Runnable task) {
        world.byPasswordAlone(world.platform(role), done(task));
    }

    private void reading(PlatformRole role, Runnable task) {
        try {
            world.as(world.platform(role), () -> doors.readAs(publisher, "test", done(task)));
        } catch (UnexpectedRollbackException e) {
            assertThat(e).as("calls that fail end the reader's transaction").isNotNull();
        }
    }

    private static Supplier<Boolean> done(Runnable task) {
        return () -> {
            task.run();
            return true;
        };
    }
}
