package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static dev.vitrine.publishing.Offers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.VmImage.Vhd;
import dev.vitrine.images.Disks.ChangedDisk;
import dev.vitrine.images.Disks.PassingFault;
import dev.vitrine.images.Disks.StoreFault;
import dev.vitrine.images.Disks.StoreTrouble;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.FailedSteps.Failed;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Steps that meet faults, and steps whose process dies. */
@PublishingTest
class StepFaultTest {
    private final Offers offers;
    private final Submissions submissions;
    private final FailedSteps failed;
    private final Drafts drafts;
    private final Revisions revisions;
    private final SampleDisks disks;
    private final Worker worker;
    private final MovableClock clock;
    private final World world;

    StepFaultTest(
            Offers offers,
            Submissions submissions,
            FailedSteps failed,
            Drafts drafts,
            Revisions revisions,
            SampleDisks disks,
            Worker worker,
            MovableClock clock,
            World world) {
        this.offers = offers;
        this.submissions = submissions;
        this.failed = failed;
        this.drafts = drafts;
        this.revisions = revisions;
        this.disks = disks;
        this.worker = worker;
        this.clock = clock;
        this.world = world;
    }

    @Test
    void a_passing_fault_is_tried_again_after_growing_pauses() {
        var seller = offers.seller();
        var staging = push(seller);
        disks.fail("certify", new PassingFault("no route"));
        disks.fail("certify", new PassingFault("no route"));

        worker.work(staging);
        assertThat(step(seller, staging, 1)).satisfies(step -> {
            assertThat(step.state()).isEqualTo(StepState.RETRYING);
            assertThat(step.retryAt()).isAfter(clock.instant());
        });
        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.RUNNING);
        clock.move(Duration.ofSeconds(11));
        worker.work(staging);
        assertThat(step(seller, staging, 1).state()).isEqualTo(StepState.RETRYING);
        clock.move(Duration.ofSeconds(11));
        worker.work(staging);
        assertThat(step(seller, staging, 1).state()).as("twice the pause").isEqualTo(StepState.RETRYING);
        clock.move(Duration.ofSeconds(10));
        worker.work(staging);

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.DONE);
        assertThat(step(seller, staging, 1).fault()).isEmpty();
    }

    @Test
    void a_fault_of_the_store_waits_for_an_administrator_who_retries() {
        var seller = offers.seller();
        var staging = push(seller);
        disks.fail("takeIn", new StoreFault(StoreTrouble.FULL, "disk full"));
        worker.work(staging);
        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.TECHNICAL_FAILURE);
        assertThat(offers.as(seller, () -> drafts.head(seller.offer())).submission())
                .isEqualTo(SubmissionMark.TECHNICAL_FAILURE);
        var administrator = world.platform(PlatformRole.ADMINISTRATOR);
        assertThat(listed(administrator))
                .filteredOn(one -> one.submission().equals(staging))
                .first()
                .satisfies(one -> {
                    assertThat(one.step()).isEqualTo(StepKind.TAKE_IN);
                    assertThat(one.fault()).isEqualTo("disk full");
                });

        done(world.as(administrator, () -> failed.retry(staging)));
        worker.work(staging);

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.DONE);
        assertThat(listed(administrator)).noneMatch(one -> one.submission().equals(staging));
        assertThat(refused(world.as(administrator, () -> failed.retry(staging))))
                .isEqualTo(Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    void an_administrator_may_give_up_and_a_publisher_may_push_again() {
        var seller = offers.seller();
        var staging = push(seller);
        disks.fail("takeIn", new StoreFault(StoreTrouble.FULL, "disk full"));
        worker.work(staging);
        var administrator = world.platform(PlatformRole.ADMINISTRATOR);
        assertThatThrownBy(() -> world.as(offers.approver(), () -> failed.giveUp(staging)))
                .isInstanceOf(AccessDeniedException.class);

        done(world.as(administrator, () -> failed.giveUp(staging)));

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.FAILED_FOR_GOOD);
        offers.stage(seller);
    }

    @Test
    @Asvs({"16.5.1", "16.5.2", "16.5.3"})
    void a_fault_that_nobody_foresaw_is_tried_a_few_times_and_no_more() {
        var seller = offers.seller();
        var staging = push(seller);
        for (int i = 0; i < 4; i++) {
            disks.fail("certify", new IllegalStateException("a bug with a secret in its message"));
        }
        for (int i = 0; i < 4; i++) {
            worker.work(staging);
            clock.move(Duration.ofMinutes(11));
        }

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.TECHNICAL_FAILURE);
        assertThat(step(seller, staging, 1).fault()).isEqualTo("IllegalStateException");
    }

    @Test
    void what_certification_finds_closes_the_push_and_stands_at_the_disk_until_the_next() {
        var seller = offers.seller();
        var vhd = vhd(seller);
        var path = FieldPath.of(SectionKey.image(Offers.SKU), "versions")
                .item("v100")
                .then("osVhd");
        var rule = Rule.VHD_NO_COOKIE;
        disks.find(vhd, List.of(new Finding(rule, rule.severity(), rule.moment(), path, List.of())));
        var staging = push(seller);

        worker.work(staging);

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.FAILED);
        assertThat(rules(seller)).contains(rule);
        disks.find(vhd, List.of());
        push(seller);
        assertThat(rules(seller)).doesNotContain(rule);
    }

    @Test
    void a_disk_that_changed_since_its_certification_fails_the_push() {
        var seller = offers.seller();
        var rule = Rule.VHD_CHANGED;
        var path = FieldPath.of(SectionKey.image(Offers.SKU), "versions")
                .item("v100")
                .then("osVhd");
        disks.fail(
                "takeIn", new ChangedDisk(List.of(new Finding(rule, rule.severity(), rule.moment(), path, List.of()))));
        var staging = push(seller);

        worker.work(staging);

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.FAILED);
        assertThat(offers.get(seller, staging).findings())
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    @Test
    @Asvs("2.3.3")
    void a_process_that_dies_after_any_step_leaves_a_job_that_does_nothing_twice() {
        var seller = offers.seller();
        var staging = push(seller);
        int steps = SubmissionKind.STAGING.steps().size();

        for (int i = 0; i < steps; i++) {
            var dead = worker.workAndDie(staging);
            var before = offers.get(seller, staging);
            worker.again(dead);
            assertThat(offers.get(seller, staging)).as("after step %d", i).isEqualTo(before);
            worker.step(staging);
            assertThat(offers.get(seller, staging)).isEqualTo(before);
        }

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.DONE);
        assertThat(worker.queued(staging)).isEmpty();
        var name = offers.as(seller, () -> drafts.head(seller.offer())).offerId();
        assertThat(disks.calls("takeIn " + name)).hasSize(1);
        assertThat(offers.as(seller, () -> revisions.staged(seller.offer()))).isPresent();
    }

    @Test
    void a_withdrawal_in_the_middle_of_an_intake_stops_it() {
        var seller = offers.seller();
        var staging = push(seller);
        disks.duringTakeIn(() -> done(offers.as(seller, () -> submissions.withdraw(staging))));

        worker.work(staging);

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.WITHDRAWN);
        assertThat(worker.queued(staging)).isEmpty();
        assertThat(offers.as(seller, () -> revisions.staged(seller.offer()))).isEmpty();
    }

    @Test
    void after_approval_a_technical_failure_cannot_be_withdrawn() {
        var seller = offers.seller();
        offers.live(seller);
        offers.raise(seller, "1.0.1");
        var production = offers.waiting(seller);
        disks.forget("us-east");
        disks.fail("replicate", new StoreFault(StoreTrouble.FULL, "disk full"));
        done(offers.approve(offers.approver(), production));
        worker.work(production);
        assertThat(offers.state(seller, production)).isEqualTo(SubmissionState.TECHNICAL_FAILURE);

        assertThat(refused(offers.as(seller, () -> submissions.withdraw(production))))
                .isEqualTo(Refusal.NOT_IN_THIS_STATE);

        done(world.as(world.platform(PlatformRole.ADMINISTRATOR), () -> failed.retry(production)));
        worker.work(production);
        assertThat(offers.state(seller, production)).isEqualTo(SubmissionState.DONE);
    }

    private SubmissionId push(Offers.Seller seller) {
        return done(offers.as(seller, () -> submissions.pushToStaging(seller.offer())));
    }

    private Submissions.Step step(Offers.Seller seller, SubmissionId submission, int ordinal) {
        return offers.get(seller, submission).steps().get(ordinal);
    }

    private List<Rule> rules(Offers.Seller seller) {
        return offers.as(
                seller,
                () -> drafts.findings(seller.offer()).stream()
                        .map(Finding::rule)
                        .toList());
    }

    private Vhd vhd(Offers.Seller seller) {
        return offers.as(
                seller,
                () -> Objects.requireNonNull(drafts.open(seller.offer())
                        .content()
                        .image(Offers.SKU)
                        .versions()
                        .getFirst()
                        .osVhd()));
    }

    private List<Failed> listed(Somebody administrator) {
        return world.as(administrator, () -> failed.page(null, 200)).items();
    }
}
