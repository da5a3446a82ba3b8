package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static dev.vitrine.publishing.Offers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.identity.SystemWork;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Publishers;
import dev.vitrine.tenancy.Publishers.Suspending;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.World;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing of a suspended publisher is pushed, approved or released; what was under way waits and is not lost. */
@PublishingTest
class SuspensionTest {
    private final Offers offers;
    private final Submissions submissions;
    private final ReviewDesk desk;
    private final Revisions revisions;
    private final Publishers publishers;
    private final SystemWork work;
    private final Worker worker;
    private final MovableClock clock;
    private final World world;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    SuspensionTest(
            Offers offers,
            Submissions submissions,
            ReviewDesk desk,
            Revisions revisions,
            Publishers publishers,
            SystemWork work,
            Worker worker,
            MovableClock clock,
            World world,
            JdbcTemplate database,
            PlatformTransactionManager transactions) {
        this.offers = offers;
        this.submissions = submissions;
        this.desk = desk;
        this.revisions = revisions;
        this.publishers = publishers;
        this.work = work;
        this.worker = worker;
        this.clock = clock;
        this.world = world;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void its_people_edit_on_and_read_but_neither_push_nor_request() {
        var seller = offers.seller();
        offers.stage(seller);
        offers.test(seller);
        suspend(seller);

        offers.rewrite(seller, "Written while suspended.");
        assertThat(offers.as(seller, () -> submissions.all(seller.offer()))).hasSize(1);
        assertThatThrownBy(() -> offers.as(seller, () -> submissions.pushToStaging(seller.offer())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> offers.as(seller, () -> submissions.requestApproval(seller.offer())))
                .isInstanceOf(AccessDeniedException.class);

        lift(seller);
        done(offers.as(seller, () -> submissions.requestApproval(seller.offer())));
    }

    @Test
    void a_push_that_runs_ends_in_staging_which_buyers_do_not_see() {
        var seller = offers.seller();
        var submission = done(offers.as(seller, () -> submissions.pushToStaging(seller.offer())));
        suspend(seller);

        worker.work(submission);

        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.DONE);
        assertThat(isLive(seller)).isFalse();
    }

    @Test
    void approvers_see_that_it_is_suspended_and_neither_take_nor_approve_it() {
        var seller = offers.seller();
        var held = offers.waiting(seller);
        var approver = offers.approver();
        done(world.as(approver, () -> desk.claim(held)));
        var hash = offers.read(approver, held);
        var other = offers.seller();
        var waiting = offers.waiting(other);
        suspend(seller);
        suspend(other);

        assertThat(refused(world.as(approver, () -> desk.approve(held, hash)))).isEqualTo(Refusal.PUBLISHER_SUSPENDED);
        assertThat(world.as(approver, () -> desk.open(held)).obstacle()).isEqualTo(Refusal.PUBLISHER_SUSPENDED);
        assertThat(refused(world.as(approver, () -> desk.claim(waiting)))).isEqualTo(Refusal.PUBLISHER_SUSPENDED);
        assertThat(world.as(approver, () -> desk.mine()))
                .singleElement()
                .satisfies(row -> assertThat(row.suspended()).isTrue())
                .satisfies(row -> assertThat(row.takeable()).isFalse());
        assertThat(offers.get(seller, held).approvers()).isEmpty();

        done(world.as(approver, () -> desk.sendBack(held, "Not while suspended.", null)));
        lift(other);
        done(world.as(approver, () -> desk.claim(waiting)));
    }

    @Test
    void what_was_approved_before_the_suspension_waits_and_goes_live_after_it() {
        var seller = offers.seller();
        var submission = approved(seller);
        suspend(seller);

        worker.work(submission);

        assertThat(isLive(seller)).isFalse();
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.PUBLISHING);
        var step = offers.get(seller, submission).steps().getLast();
        assertThat(step.kind()).isEqualTo(StepKind.GO_LIVE);
        assertThat(step.isSuspended()).isTrue();
        assertThat(step.retryAt()).isNotNull();

        clock.move(Duration.ofMinutes(10));
        worker.work(submission);
        assertThat(isLive(seller)).as("still suspended").isFalse();
        lift(seller);
        clock.move(Duration.ofMinutes(10));
        worker.work(submission);
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.DONE);
        assertThat(isLive(seller)).isTrue();
    }

    @Test
    void a_date_that_comes_while_it_is_suspended_releases_nothing() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var date = clock.instant().plus(Duration.ofHours(1));
        done(offers.as(seller, () -> submissions.goLiveAt(submission, date)));
        while (offers.state(seller, submission) == SubmissionState.WAITING) {
            done(offers.approve(offers.approver(), submission));
        }
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.SCHEDULED);
        suspend(seller);

        clock.move(Duration.ofHours(2));
        worker.look();
        worker.work(submission);

        assertThat(isLive(seller)).isFalse();
        lift(seller);
        clock.move(Duration.ofMinutes(10));
        worker.work(submission);
        assertThat(isLive(seller)).isTrue();
    }

    /** The suspension is not committed yet when the last step looks: it must wait for it, not read past it. */
    @Test
    void a_suspension_at_the_very_moment_of_going_live_wins() throws Exception {
        var seller = offers.seller();
        var submission = approved(seller);
        while (beforeLast(seller, submission)) {
            worker.step(submission);
        }
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<?> goingLive = work.run(
                    "test",
                    () -> transaction.execute(status -> {
                        assertThat(publishers.suspend(seller.publisher(), "At this very moment."))
                                .isEqualTo(Suspending.DONE);
                        var begun = thread.submit(() -> worker.step(submission));
                        while (!begun.isDone() && asksForThePublisher() == 0) {
                            Thread.onSpinWait();
                        }
                        assertThat(begun.isDone()).as("went past a suspension").isFalse();
                        return begun;
                    }));
            assertThat(goingLive).isNotNull();
            goingLive.get();
        }
        assertThat(isLive(seller)).isFalse();
        assertThat(offers.get(seller, submission).steps().getLast().isSuspended())
                .isTrue();
        lift(seller);
        clock.move(Duration.ofMinutes(10));
        worker.work(submission);
        assertThat(isLive(seller)).isTrue();
    }

    @Test
    void a_suspension_needs_words_is_given_once_and_is_the_administrators_alone() {
        var seller = offers.seller();
        var administrator = world.platform(PlatformRole.ADMINISTRATOR);
        var id = seller.publisher();
        assertThat(world.as(administrator, () -> publishers.suspend(id, "  "))).isEqualTo(Suspending.REASON);
        assertThat(world.as(administrator, () -> publishers.suspend(id, "x".repeat(Publishers.REASON_MAX + 1))))
                .isEqualTo(Suspending.REASON);
        assertThat(publishers.suspended(id)).isFalse();
        assertThat(world.as(administrator, () -> publishers.suspend(id, " First. ")))
                .isEqualTo(Suspending.DONE);
        assertThat(world.as(administrator, () -> publishers.suspend(id, "Second.")))
                .isEqualTo(Suspending.ALREADY);
        assertThat(publishers.byId(id).suspension())
                .isNotNull()
                .satisfies(suspension -> assertThat(suspension.reason()).isEqualTo("First."));
        for (var role : new PlatformRole[] {PlatformRole.APPROVER, PlatformRole.SUPPORT_AGENT}) {
            assertThatThrownBy(() -> world.as(world.platform(role), () -> publishers.suspend(id, "No.")))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> offers.as(seller, () -> {
                    publishers.lift(id);
                    return true;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(database.queryForList(
                        "select action from audit_entry where chain = ? and action = 'publisher.suspended'",
                        String.class,
                        id.value()))
                .hasSize(1);
    }

    private SubmissionId approved(Seller seller) {
        var submission = offers.waiting(seller);
        while (offers.state(seller, submission) == SubmissionState.WAITING) {
            done(offers.approve(offers.approver(), submission));
        }
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.PUBLISHING);
        return submission;
    }

    private boolean beforeLast(Seller seller, SubmissionId submission) {
        var steps = offers.get(seller, submission).steps();
        return !steps.get(steps.size() - 2).state().isOver();
    }

    private int asksForThePublisher() {
        var waiting = database.queryForObject(
                "select count(*) from information_schema.processlist where id <> connection_id()"
                        + " and info like '%from publisher %for update%'",
                Integer.class);
        return waiting == null ? 0 : waiting;
    }

    private boolean isLive(Seller seller) {
        return offers.as(seller, () -> revisions.live(seller.offer())).isPresent();
    }

    private void suspend(Seller seller) {
        assertThat(work.run("test", () -> publishers.suspend(seller.publisher(), "Complaints of buyers.")))
                .isEqualTo(Suspending.DONE);
    }

    private void lift(Seller seller) {
        work.run("test", () -> publishers.lift(seller.publisher()));
    }
}
