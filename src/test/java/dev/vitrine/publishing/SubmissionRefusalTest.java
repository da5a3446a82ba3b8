package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static dev.vitrine.publishing.Offers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.content.Categories;
import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.publishing.StagingSettings.Problem;
import dev.vitrine.publishing.StagingSettings.Saving;
import dev.vitrine.publishing.StagingSettings.Subscription;
import dev.vitrine.publishing.StagingSettings.TestItem;
import dev.vitrine.publishing.Walkthrough.Gap;
import dev.vitrine.publishing.Walkthrough.Stage;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.RevisionId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.World;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What is refused changes nothing and says why. */
@PublishingTest
class SubmissionRefusalTest {
    private final Offers offers;
    private final Submissions submissions;
    private final StagingSettings settings;
    private final Walkthrough walkthrough;
    private final Drafts drafts;
    private final Worker worker;
    private final MovableClock clock;
    private final World world;

    SubmissionRefusalTest(
            Offers offers,
            Submissions submissions,
            StagingSettings settings,
            Walkthrough walkthrough,
            Drafts drafts,
            Worker worker,
            MovableClock clock,
            World world) {
        this.offers = offers;
        this.submissions = submissions;
        this.settings = settings;
        this.walkthrough = walkthrough;
        this.drafts = drafts;
        this.worker = worker;
        this.clock = clock;
        this.world = world;
    }

    @Test
    void nothing_is_staged_without_an_audience() {
        var seller = offers.seller();
        offers.as(seller, () -> settings.saveAudience(seller.offer(), List.of()));

        assertThat(refused(offers.as(seller, () -> submissions.pushToStaging(seller.offer()))))
                .isEqualTo(Refusal.NO_AUDIENCE);
        assertThat(offers.as(seller, () -> submissions.current(seller.offer()))).isEmpty();
    }

    @Test
    @Asvs("2.3.2")
    void there_is_room_for_one_open_submission_however_many_push_at_once() throws Exception {
        var seller = offers.seller();
        int people = 8;
        Callable<Outcome> push = () -> offers.as(seller, () -> submissions.pushToStaging(seller.offer()));
        try (var threads = Executors.newFixedThreadPool(people)) {
            var outcomes = threads.invokeAll(Collections.nCopies(people, push)).stream()
                    .map(SubmissionRefusalTest::get)
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .hasSize(people - 1)
                    .containsOnly(new Outcome.Refused(Refusal.SUBMISSION_OPEN));
        }
        assertThat(offers.as(seller, () -> submissions.all(seller.offer()))).hasSize(1);
    }

    @Test
    @Asvs("2.3.1")
    void approval_is_requested_only_for_what_is_staged_and_tested() {
        var seller = offers.seller();
        assertThat(refused(offers.as(seller, () -> submissions.requestApproval(seller.offer()))))
                .isEqualTo(Refusal.NOT_STAGED);
        offers.stage(seller);
        assertThat(refused(offers.as(seller, () -> submissions.requestApproval(seller.offer()))))
                .isEqualTo(Refusal.WALKTHROUGH);
        assertThat(offers.as(seller, () -> walkthrough.of(seller.offer()))).satisfies(status -> {
            assertThat(status.greenSteps()).isEqualTo(3);
            assertThat(status.step(Stage.TESTED).missing())
                    .containsExactly(new Walkthrough.Missing(Gap.TEST_LIST, TestItem.values().length));
        });
        offers.test(seller);
        var production = done(offers.as(seller, () -> submissions.requestApproval(seller.offer())));
        assertThat(refused(offers.as(seller, () -> submissions.pushToStaging(seller.offer()))))
                .isEqualTo(Refusal.SUBMISSION_OPEN);
        done(offers.as(seller, () -> submissions.withdraw(production)));
        assertThat(refused(offers.as(seller, () -> submissions.withdraw(production))))
                .isEqualTo(Refusal.NOT_IN_THIS_STATE);
        assertThat(offers.as(seller, () -> drafts.head(seller.offer())).publication())
                .isEqualTo(Publication.STAGED);
    }

    @Test
    void a_new_push_begins_with_an_empty_test_list() {
        var seller = offers.seller();
        offers.stage(seller);
        offers.test(seller);
        offers.rewrite(seller, "Un autre résumé");

        offers.stage(seller);

        assertThat(offers.as(seller, () -> settings.testList(seller.offer())).ticks())
                .isEmpty();
        assertThat(offers.as(seller, () -> settings.tick(seller.offer(), RevisionId.next(), TestItem.TEXTS, true))
                        .ticks())
                .as("a tick for something that is not staged")
                .isEmpty();
    }

    @Test
    void what_is_live_is_not_submitted_again() {
        var seller = offers.seller();
        offers.live(seller);

        assertThat(refused(offers.as(seller, () -> submissions.requestApproval(seller.offer()))))
                .isEqualTo(Refusal.NOTHING_NEW);
    }

    @Test
    void a_draft_with_errors_fails_at_validation_with_its_findings() {
        var seller = offers.seller();
        offers.as(seller, () -> {
            drafts.saveAll(
                    seller.offer(),
                    List.of(new Drafts.Edit(
                            SectionKey.CATEGORIES,
                            drafts.open(seller.offer()).versions().get(SectionKey.CATEGORIES),
                            new Categories(Collections.emptySortedSet()))));
            return true;
        });
        var staging = done(offers.as(seller, () -> submissions.pushToStaging(seller.offer())));

        worker.work(staging);

        var submission = offers.get(seller, staging);
        assertThat(submission.state()).isEqualTo(SubmissionState.FAILED);
        assertThat(submission.findings())
                .isNotEmpty()
                .allMatch(finding -> finding.path().section().equals(SectionKey.CATEGORIES));
        var head = offers.as(seller, () -> drafts.head(seller.offer()));
        assertThat(head.submission()).isEqualTo(SubmissionMark.STAGING_FAILED);
        assertThat(head.publication()).isEqualTo(Publication.DRAFT);
    }

    @Test
    void a_withdrawn_push_does_nothing_more_even_in_the_middle_of_a_step() {
        var seller = offers.seller();
        var staging = done(offers.as(seller, () -> submissions.pushToStaging(seller.offer())));
        worker.step(staging);
        done(offers.as(seller, () -> submissions.withdraw(staging)));

        worker.work(staging);

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.WITHDRAWN);
        assertThat(worker.queued(staging)).isEmpty();
        assertThat(offers.as(seller, () -> drafts.head(seller.offer())).publication())
                .isEqualTo(Publication.DRAFT);
    }

    @Test
    void a_go_live_date_lies_ahead_and_the_offer_waits_for_it() {
        var seller = offers.seller();
        offers.stage(seller);
        offers.test(seller);
        var past = clock.instant().minusSeconds(1);
        assertThat(refused(offers.as(seller, () -> submissions.requestApproval(seller.offer(), past))))
                .isEqualTo(Refusal.DATE_PAST);
        var date = clock.instant().plus(Duration.ofDays(2));
        var production = done(offers.as(seller, () -> submissions.requestApproval(seller.offer(), date)));
        worker.work(production);
        done(offers.approve(offers.approver(), production));
        done(offers.approve(offers.approver(), production));
        worker.work(production);
        assertThat(offers.state(seller, production)).isEqualTo(SubmissionState.SCHEDULED);
        worker.look();
        assertThat(offers.state(seller, production)).isEqualTo(SubmissionState.SCHEDULED);
        var later = clock.instant().plus(Duration.ofDays(3));
        done(offers.as(seller, () -> submissions.goLiveAt(production, later)));

        clock.move(Duration.ofDays(2).plusHours(1));
        worker.look();
        assertThat(offers.state(seller, production)).as("moved on").isEqualTo(SubmissionState.SCHEDULED);
        clock.move(Duration.ofDays(1));
        worker.look();
        worker.work(production);

        assertThat(offers.state(seller, production)).isEqualTo(SubmissionState.DONE);
        assertThat(refused(offers.as(seller, () -> submissions.goLiveAt(production, null))))
                .isEqualTo(Refusal.NOT_IN_THIS_STATE);
    }

    @Test
    void clearing_the_date_of_an_approved_submission_publishes_it() {
        var seller = offers.seller();
        offers.stage(seller);
        offers.test(seller);
        var date = clock.instant().plus(Duration.ofDays(9));
        var production = done(offers.as(seller, () -> submissions.requestApproval(seller.offer(), date)));
        worker.work(production);
        done(offers.approve(offers.approver(), production));
        done(offers.approve(offers.approver(), production));

        done(offers.as(seller, () -> submissions.goLiveAt(production, null)));
        worker.work(production);

        assertThat(offers.state(seller, production)).isEqualTo(SubmissionState.DONE);
    }

    @Test
    void only_those_who_may_publish_do() {
        var seller = offers.seller();
        var editor = world.member(seller.publisher(), PublisherRole.ENGINEERING_CONTACT);
        var stranger = offers.seller();

        assertThatThrownBy(() -> world.in(seller.publisher(), editor, () -> submissions.pushToStaging(seller.offer())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.in(seller.publisher(), editor, () -> submissions.current(seller.offer())))
                .isEmpty();
        assertThatThrownBy(() -> offers.as(stranger, () -> submissions.pushToStaging(seller.offer())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.as(stranger, () -> submissions.pushToStaging(OfferId.next())))
                .isInstanceOf(NotFoundException.class);
        var staging = done(offers.as(seller, () -> submissions.pushToStaging(seller.offer())));
        assertThatThrownBy(() -> offers.as(stranger, () -> submissions.get(staging)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.as(stranger, () -> submissions.withdraw(staging)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.as(stranger, () -> submissions.withdraw(SubmissionId.next())))
                .isInstanceOf(NotFoundException.class);
        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.RUNNING);
    }

    @Test
    void an_audience_keeps_its_limits_and_its_order() {
        var seller = offers.seller();
        var one = new Subscription(UUID.randomUUID(), "Un");
        var two = new Subscription(UUID.randomUUID(), "Deux");
        assertThat(save(seller, List.of(one, two))).isEqualTo(new Saving.Saved(2));
        assertThat(save(seller, List.of(two, new Subscription(one.id(), "Autre"))))
                .isEqualTo(new Saving.Saved(2));
        assertThat(offers.as(seller, () -> settings.audience(seller.offer())))
                .containsExactly(two, new Subscription(one.id(), "Autre"));
        assertThat(save(seller, List.of(one, one))).isEqualTo(new Saving.Refused(Problem.TWICE));
        assertThat(save(seller, List.of(new Subscription(UUID.randomUUID(), "x".repeat(101)))))
                .isEqualTo(new Saving.Refused(Problem.LABEL_TOO_LONG));
        assertThat(save(seller, many(101))).isEqualTo(new Saving.Refused(Problem.TOO_MANY));
        assertThat(save(seller, many(100))).isEqualTo(new Saving.Saved(100));
    }

    private Saving save(Offers.Seller seller, List<Subscription> audience) {
        return offers.as(seller, () -> settings.saveAudience(seller.offer(), audience));
    }

    private static List<Subscription> many(int count) {
        return Stream.generate(() -> new Subscription(UUID.randomUUID(), ""))
                .limit(count)
                .toList();
    }

    private static Outcome get(Future<Outcome> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
