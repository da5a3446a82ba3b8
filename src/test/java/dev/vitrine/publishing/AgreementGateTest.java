package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static dev.vitrine.publishing.Offers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.marketplace.EntryField;
import dev.vitrine.marketplace.EntryValues;
import dev.vitrine.marketplace.ListKeeping;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.OperatorList;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.Walkthrough.Gap;
import dev.vitrine.publishing.Walkthrough.Stage;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.tenancy.PlatformRole;
import dev.vitrine.tenancy.Profile;
import dev.vitrine.testing.World;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A new version of the publisher agreement is accepted before the next request for approval; what runs goes on. */
@PublishingTest
class AgreementGateTest {
    private static final String NEW = "zzzz-test";

    private final Offers offers;
    private final Submissions submissions;
    private final Walkthrough walkthrough;
    private final Profile profile;
    private final ListKeeping keeping;
    private final MarketplaceLists lists;
    private final Worker worker;
    private final World world;
    private final JdbcTemplate database;

    AgreementGateTest(
            Offers offers,
            Submissions submissions,
            Walkthrough walkthrough,
            Profile profile,
            ListKeeping keeping,
            MarketplaceLists lists,
            Worker worker,
            World world,
            JdbcTemplate database) {
        this.offers = offers;
        this.submissions = submissions;
        this.walkthrough = walkthrough;
        this.profile = profile;
        this.keeping = keeping;
        this.lists = lists;
        this.worker = worker;
        this.world = world;
        this.database = database;
    }

    @Test
    void a_new_version_is_accepted_before_the_next_request_and_stops_nothing_that_runs() {
        var running = offers.seller();
        var approved = offers.waiting(running);
        var live = offers.seller();
        offers.live(live);
        offers.rewrite(live, "Another summary.");
        offers.stage(live);
        offers.test(live);
        String before = present();
        try {
            publish();

            assertThat(offers.as(live, () -> walkthrough.of(live.offer()))
                            .step(Stage.AGREEMENT)
                            .missing())
                    .containsExactly(new Walkthrough.Missing(Gap.AGREEMENT_OUTDATED, 0));
            assertThat(request(live)).as("an offer that is live already").isEqualTo(Refusal.AGREEMENT);
            assertThat(offers.as(live, () -> submissions.current(live.offer()))
                            .orElseThrow()
                            .kind())
                    .as("nothing was begun")
                    .isEqualTo(SubmissionKind.STAGING);

            release(running, approved);

            offers.as(live, () -> {
                profile.acceptAgreement(NEW, live.owner().id());
                return true;
            });
            done(offers.as(live, () -> submissions.requestApproval(live.offer())));
            assertThat(offers.as(live, profile::acceptances))
                    .extracting(Profile.Acceptance::version)
                    .containsExactly(NEW, before);
        } finally {
            takeBack(before);
        }
    }

    private Refusal request(Seller seller) {
        return refused(offers.as(seller, () -> submissions.requestApproval(seller.offer())));
    }

    private void release(Seller seller, SubmissionId submission) {
        while (offers.state(seller, submission) == SubmissionState.WAITING) {
            done(offers.approve(offers.approver(), submission));
        }
        worker.work(submission);
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.DONE);
    }

    private void publish() {
        var values = EntryValues.EMPTY
                .with(EntryField.VERSION, NEW)
                .with(EntryField.FRENCH_TEXT, "Texte.")
                .with(EntryField.ENGLISH_TEXT, "Text.");
        assertThat(world.as(
                        world.platform(PlatformRole.ADMINISTRATOR), () -> keeping.add(OperatorList.AGREEMENT, values)))
                .isInstanceOf(ListKeeping.Outcome.Done.class);
        assertThat(present()).isEqualTo(NEW);
    }

    private String present() {
        return lists.agreement(Locale.ENGLISH).version();
    }

    /** No version can be taken back in the application: other tests go on as if this one never was. */
    private void takeBack(String before) {
        database.update("delete from agreement where version = ?", NEW);
        database.update("update list_state set changes = changes + 1");
        while (!present().equals(before)) {
            Thread.onSpinWait();
        }
    }
}
