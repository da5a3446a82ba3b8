package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.Submissions.Foreseen;
import dev.vitrine.publishing.Submissions.Impact;
import dev.vitrine.publishing.Submissions.Step;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is foreseen of a submission is what happens when it is made. */
@PublishingTest
class ForesightTest {
    private final Offers offers;
    private final Submissions submissions;
    private final Drafts drafts;
    private final StagingSettings settings;
    private final Worker worker;

    ForesightTest(Offers offers, Submissions submissions, Drafts drafts, StagingSettings settings, Worker worker) {
        this.offers = offers;
        this.drafts = drafts;
        this.settings = settings;
        this.submissions = submissions;
        this.worker = worker;
    }

    @Test
    void a_first_push_and_a_first_release_come_as_foreseen() {
        var seller = offers.seller();
        var push = impact(seller, SubmissionKind.STAGING).orElseThrow();
        assertThat(push.first()).isTrue();
        assertThat(impact(seller, SubmissionKind.PRODUCTION)).isEmpty();

        assertCame(push, seller, offers.stage(seller));

        assertThat(impact(seller, SubmissionKind.STAGING)).isEmpty();
        var release = impact(seller, SubmissionKind.PRODUCTION).orElseThrow();
        assertThat(release.first()).isTrue();
        assertThat(release.steps()).contains(new Foreseen(StepKind.REVIEW, null, 2));
        assertCame(release, seller, offers.live(seller));
        assertThat(impact(seller, SubmissionKind.PRODUCTION)).isEmpty();
    }

    @Test
    void another_text_changes_one_section_and_needs_no_step_about_disks() {
        var seller = offers.seller();
        offers.live(seller);
        offers.rewrite(seller, "Un nouveau résumé");

        var push = impact(seller, SubmissionKind.STAGING).orElseThrow();
        assertThat(push.changed()).containsOnlyKeys(SectionKey.listing(Offers.FR));
        assertThat(push.steps())
                .extracting(Foreseen::skipped)
                .containsExactly(
                        null,
                        SkipReason.IMAGES_UNCHANGED,
                        SkipReason.IMAGES_UNCHANGED,
                        SkipReason.REGIONS_COMPLETE,
                        null);
        assertCame(push, seller, offers.stage(seller));

        var release = impact(seller, SubmissionKind.PRODUCTION).orElseThrow();
        assertThat(release.changed()).isEqualTo(push.changed());
        assertThat(release.bearsOnPrices()).isFalse();
        assertThat(release.steps()).contains(new Foreseen(StepKind.REVIEW, null, 1));
        offers.test(seller);
        var production = done(offers.as(seller, () -> submissions.requestApproval(seller.offer())));
        worker.work(production);
        done(offers.approve(offers.approver(), production));
        worker.work(production);
        assertCame(release, seller, production);
    }

    @Test
    void a_new_version_is_one_new_disk_for_every_region() {
        var seller = offers.seller();
        offers.live(seller);
        offers.raise(seller, "1.0.1");

        var push = impact(seller, SubmissionKind.STAGING).orElseThrow();

        assertThat(push.changed()).containsOnlyKeys(SectionKey.image(Offers.SKU));
        assertThat(push.steps()).contains(new Foreseen(StepKind.CERTIFY, null, 1));
        assertCame(push, seller, offers.stage(seller));
    }

    @Test
    void a_clone_of_known_disks_is_foreseen_as_such() {
        var seller = offers.seller();
        offers.stage(seller);
        var clone = offers.as(seller, () -> {
            var made = drafts.cloneOffer(
                    seller.offer(), "Clone", "clone-" + seller.slug().substring(30));
            var id = ((Drafts.Creation.Created) made).id();
            settings.saveAudience(id, settings.audience(seller.offer()));
            return new Seller(seller.publisher(), seller.slug(), seller.owner(), id);
        });

        var push = impact(clone, SubmissionKind.STAGING).orElseThrow();

        assertThat(push.steps())
                .filteredOn(step -> step.kind() == StepKind.CERTIFY)
                .extracting(Foreseen::skipped)
                .containsExactly(SkipReason.DISKS_KNOWN);
        assertCame(push, clone, offers.stage(clone));
    }

    private Optional<Impact> impact(Seller seller, SubmissionKind kind) {
        return offers.as(seller, () -> submissions.impact(seller.offer(), kind));
    }

    /** The steps that ran, and what they counted, are those that were foreseen. */
    private void assertCame(Impact impact, Seller seller, SubmissionId submission) {
        List<Step> steps = offers.get(seller, submission).steps();
        assertThat(steps).hasSameSizeAs(impact.steps());
        for (int i = 0; i < steps.size(); i++) {
            var foreseen = impact.steps().get(i);
            var came = steps.get(i);
            assertThat(came.kind()).isEqualTo(foreseen.kind());
            assertThat(came.skipped()).as("%s", came.kind()).isEqualTo(foreseen.skipped());
            boolean counts = List.of(StepKind.CERTIFY, StepKind.TAKE_IN, StepKind.REPLICATE)
                    .contains(came.kind());
            if (counts && foreseen.skipped() == null) {
                assertThat(came.counted()).as("%s", came.kind()).isEqualTo(foreseen.count());
            }
        }
    }
}
