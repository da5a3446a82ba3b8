package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.offers.Drafts;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What following the links means for a production request (product.md section 4). */
@PublishingTest
class LinksAtProductionTest {
    private final Offers offers;
    private final Submissions submissions;
    private final ReviewDesk desk;
    private final Drafts drafts;
    private final SampleLinks links;
    private final Worker worker;
    private final World world;

    LinksAtProductionTest(
            Offers offers,
            Submissions submissions,
            ReviewDesk desk,
            Drafts drafts,
            SampleLinks links,
            Worker worker,
            World world) {
        this.offers = offers;
        this.submissions = submissions;
        this.desk = desk;
        this.drafts = drafts;
        this.links = links;
        this.worker = worker;
        this.world = world;
    }

    @Test
    void a_broken_link_stops_the_check_until_it_is_repaired() {
        var seller = offers.seller();
        var broken = finding(Rule.LINK_BROKEN, "https://docs.contoso.example/archive/fr", "404");
        links.find(offerId(seller), List.of(broken));
        offers.stage(seller);
        offers.test(seller);

        var stopped = request(seller);

        assertThat(offers.state(seller, stopped)).isEqualTo(SubmissionState.FAILED);
        assertThat(offers.get(seller, stopped).findings()).containsExactly(broken);
        links.find(offerId(seller), List.of());
        assertThat(offers.state(seller, request(seller)))
                .as("the page was mended where it stands: nothing to stage anew")
                .isEqualTo(SubmissionState.WAITING);
    }

    @Test
    void a_link_that_could_not_be_checked_is_a_warning_that_the_approver_sees() {
        var seller = offers.seller();
        var unchecked = finding(Rule.LINK_UNCHECKED, "https://docs.contoso.example/archive/fr");
        links.find(offerId(seller), List.of(unchecked));
        offers.stage(seller);
        offers.test(seller);

        var waiting = request(seller);

        assertThat(offers.state(seller, waiting)).isEqualTo(SubmissionState.WAITING);
        assertThat(offers.get(seller, waiting).steps().getFirst().counted()).isEqualTo(1);
        assertThat(world.as(offers.approver(), () -> desk.open(waiting))
                        .submission()
                        .findings())
                .containsExactly(unchecked);
    }

    @Test
    void links_are_not_followed_before_production_is_asked_for() {
        var seller = offers.seller();
        links.find(offerId(seller), List.of(finding(Rule.LINK_BROKEN, "https://docs.contoso.example/", "404")));

        var staging = offers.stage(seller);

        assertThat(offers.state(seller, staging)).isEqualTo(SubmissionState.DONE);
        assertThat(offers.get(seller, staging).findings()).isEmpty();
    }

    private SubmissionId request(Offers.Seller seller) {
        var submission = Offers.done(offers.as(seller, () -> submissions.requestApproval(seller.offer(), null)));
        worker.work(submission);
        return submission;
    }

    private String offerId(Offers.Seller seller) {
        return offers.as(seller, () -> drafts.head(seller.offer())).offerId();
    }

    private static Finding finding(Rule rule, String... args) {
        var path =
                FieldPath.of(SectionKey.listing(Offers.FR), "links").item("l1").then("url");
        return new Finding(rule, rule.severity(), rule.moment(), path, List.of(args));
    }
}
