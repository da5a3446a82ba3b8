package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.OfferHead.Publication;
import dev.vitrine.offers.Revisions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An offer's whole way, and what the second way leaves out. */
@PublishingTest
class SubmissionWalkTest {
    private final Offers offers;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Revisions revisions;
    private final Worker worker;

    SubmissionWalkTest(Offers offers, Submissions submissions, Drafts drafts, Revisions revisions, Worker worker) {
        this.offers = offers;
        this.submissions = submissions;
        this.drafts = drafts;
        this.revisions = revisions;
        this.worker = worker;
    }

    @Test
    void an_offer_goes_from_nothing_to_live_and_what_is_live_is_what_was_staged_and_approved() {
        var seller = offers.seller();

        var production = offers.live(seller);

        var submission = offers.get(seller, production);
        assertThat(submission.firstPublication()).isTrue();
        assertThat(submission.approvers()).hasSize(2).doesNotHaveDuplicates();
        offers.as(seller, () -> {
            assertThat(drafts.head(seller.offer()).publication()).isEqualTo(Publication.LIVE);
            var live = revisions.live(seller.offer()).orElseThrow();
            assertThat(live.id()).isEqualTo(submission.revision());
            assertThat(live.hash()).isEqualTo(submission.revisionHash());
            assertThat(revisions.wentLive(seller.offer()))
                    .hasSize(1)
                    .first()
                    .satisfies(entry -> assertThat(entry.evidence())
                            .containsEntry("submission", production.toString())
                            .containsKeys("approver1", "approver2"));
            return true;
        });
        assertThat(worker.queued(production)).isEmpty();
    }

    @Test
    void steps_of_a_first_push_all_have_something_to_do() {
        var seller = offers.seller();

        var staging = offers.stage(seller);

        assertThat(offers.get(seller, staging).steps())
                .extracting(Submissions.Step::kind, Submissions.Step::state)
                .containsExactly(
                        tuple(StepKind.VALIDATE, StepState.DONE),
                        tuple(StepKind.CERTIFY, StepState.DONE),
                        tuple(StepKind.TAKE_IN, StepState.DONE),
                        tuple(StepKind.REPLICATE, StepState.DONE),
                        tuple(StepKind.OPEN, StepState.DONE));
    }

    @Test
    void a_change_that_touches_no_image_skips_what_is_about_images_and_says_why() {
        var seller = offers.seller();
        offers.live(seller);
        offers.rewrite(seller, "Un nouveau résumé");

        var staging = offers.stage(seller);

        var steps = offers.get(seller, staging).steps();
        assertThat(steps.subList(1, 4)).extracting(Submissions.Step::state).containsOnly(StepState.SKIPPED);
        assertThat(steps.subList(1, 4))
                .extracting(Submissions.Step::skipped)
                .containsExactly(SkipReason.IMAGES_UNCHANGED, SkipReason.IMAGES_UNCHANGED, SkipReason.REGIONS_COMPLETE);
        offers.test(seller);
        var production = done(offers.as(seller, () -> submissions.requestApproval(seller.offer())));
        worker.work(production);
        assertThat(offers.get(seller, production).eyesNeeded()).isEqualTo(1);
        done(offers.approve(offers.approver(), production));
        worker.work(production);
        assertThat(offers.state(seller, production)).isEqualTo(SubmissionState.DONE);
    }

    @Test
    void a_new_version_of_an_image_is_certified_and_taken_in_alone() {
        var seller = offers.seller();
        offers.live(seller);
        offers.raise(seller, "1.0.1");

        var staging = offers.stage(seller);

        var steps = offers.get(seller, staging).steps();
        assertThat(steps.get(1).counted()).isEqualTo(1);
        assertThat(steps.get(2).state()).isEqualTo(StepState.DONE);
        assertThat(steps.get(3).state()).isEqualTo(StepState.DONE);
    }

    @Test
    void edits_made_while_a_submission_runs_stay_in_the_draft() {
        var seller = offers.seller();
        var staging = done(offers.as(seller, () -> submissions.pushToStaging(seller.offer())));
        offers.rewrite(seller, "Écrit pendant le déploiement");

        worker.work(staging);

        offers.as(seller, () -> {
            var staged = revisions.staged(seller.offer()).orElseThrow();
            assertThat(revisions.content(staged.id()).listing(Offers.FR).summary())
                    .doesNotContain("pendant le déploiement");
            assertThat(drafts.open(seller.offer()).content().listing(Offers.FR).summary())
                    .contains("pendant le déploiement");
            return true;
        });
    }

    @Test
    void everything_that_happened_stands_in_the_history() {
        var seller = offers.seller();
        offers.live(seller);

        var events = offers.as(seller, () -> submissions.events(seller.offer(), null, 50))
                .items();

        assertThat(events.reversed())
                .extracting(Submissions.Event::state)
                .isEqualTo(List.of(
                        SubmissionState.RUNNING,
                        SubmissionState.DONE,
                        SubmissionState.CHECKING,
                        SubmissionState.WAITING,
                        SubmissionState.IN_REVIEW,
                        SubmissionState.WAITING,
                        SubmissionState.IN_REVIEW,
                        SubmissionState.PUBLISHING,
                        SubmissionState.DONE));
        var paged = offers.as(seller, () -> submissions.events(seller.offer(), null, 4));
        var rest = offers.as(seller, () -> submissions.events(seller.offer(), paged.next(), 50));
        assertThat(paged.items()).hasSize(4);
        assertThat(rest.items()).hasSize(5).doesNotContainAnyElementsOf(paged.items());
        assertThat(rest.next()).isNull();
    }
}
