package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static dev.vitrine.publishing.Offers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.Revisions;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A warning that an approver found to be fine stays so for its rule, its field and the value that stands there. */
@PublishingTest
class ClearancesTest {
    private static final Rule RULE = Rule.LINK_UNCHECKED;
    private static final FieldPath SUMMARY = FieldPath.of(SectionKey.listing(Offers.FR), "summary");
    private static final FieldPath TITLE = FieldPath.of(SectionKey.listing(Offers.FR), "title");
    private static final Finding WARNING = warning(SUMMARY);

    private final Offers offers;
    private final ReviewDesk desk;
    private final Clearances clearances;
    private final Drafts drafts;
    private final Revisions revisions;
    private final SampleLinks links;
    private final World world;

    ClearancesTest(
            Offers offers,
            ReviewDesk desk,
            Clearances clearances,
            Drafts drafts,
            Revisions revisions,
            SampleLinks links,
            World world) {
        this.offers = offers;
        this.desk = desk;
        this.clearances = clearances;
        this.drafts = drafts;
        this.revisions = revisions;
        this.links = links;
        this.world = world;
    }

    @Test
    void what_is_cleared_stays_so_until_the_value_changes() {
        var seller = seller();
        var review = new Review(seller);
        done(review.clear(SUMMARY, " Ouvert à la main. "));
        assertThat(review.cleared()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("Ouvert à la main.");
            assertThat(one.by()).isEqualTo(review.approver.id());
        });
        review.sendBack();

        var same = new Review(seller);
        assertThat(same.cleared()).as("unchanged").hasSize(1);
        assertThat(refused(same.clear(SUMMARY, "Encore."))).isEqualTo(Refusal.NOT_THIS_WARNING);
        same.sendBack();
        var before = offers.as(
                seller,
                () -> drafts.open(seller.offer()).content().listing(Offers.FR).summary());
        offers.rewrite(seller, "Un autre résumé");
        var changed = new Review(seller);
        assertThat(changed.cleared()).as("another value").isEmpty();
        done(changed.clear(SUMMARY, "Celui-ci aussi."));
        assertThat(changed.cleared()).extracting(Clearance::reason).containsExactly("Celui-ci aussi.");
        changed.sendBack();

        offers.rewrite(seller, before.replace("<p>", "").replace("</p>", ""));
        assertThat(new Review(seller).cleared())
                .as("the first value again")
                .extracting(Clearance::reason)
                .containsExactly("Ouvert à la main.");
    }

    @Test
    void only_a_warning_that_stands_there_is_cleared_and_with_a_reason() {
        var review = new Review(seller());
        assertThat(refused(review.clear(SUMMARY, " "))).isEqualTo(Refusal.CLEARANCE_WITHOUT_REASON);
        assertThat(refused(review.clear(SUMMARY, "x".repeat(Clearance.REASON_MAX + 1))))
                .isEqualTo(Refusal.WORDS_TOO_LONG);
        assertThat(refused(review.clear(TITLE, "Rien ici."))).isEqualTo(Refusal.NOT_THIS_WARNING);
        var other = offers.approver();
        assertThat(refused(world.as(
                        other, () -> clearances.clear(review.submission, RULE, SUMMARY, "Je ne la tiens pas."))))
                .isEqualTo(Refusal.NOT_YOURS);
        assertThat(review.cleared()).isEmpty();
    }

    @Test
    void a_clearance_is_taken_back() {
        var review = new Review(seller());
        done(review.clear(SUMMARY, "Ouvert à la main."));
        var clearance = review.cleared().getFirst().id();

        done(review.restore(clearance));

        assertThat(review.cleared()).isEmpty();
        assertThatThrownBy(() -> review.restore(clearance)).isInstanceOf(NotFoundException.class);
        done(review.clear(SUMMARY, "Tout de même."));
    }

    @Test
    void the_clearance_of_one_offer_is_not_that_of_another() {
        var review = new Review(seller());
        done(review.clear(SUMMARY, "Ouvert à la main."));
        var clearance = review.cleared().getFirst().id();

        var other = new Review(seller());
        assertThat(other.cleared()).isEmpty();
        assertThatThrownBy(() -> other.restore(clearance)).isInstanceOf(NotFoundException.class);
    }

    /** A publisher whose summary gets a warning whenever it is submitted. */
    private Seller seller() {
        var seller = offers.seller();
        var offerId = offers.as(seller, () -> drafts.head(seller.offer()).offerId());
        links.find(offerId, List.of(WARNING));
        return seller;
    }

    private static Finding warning(FieldPath path) {
        return new Finding(RULE, RULE.severity(), RULE.moment(), path, List.of("https://slow.example/"));
    }

    /** A submission of this seller that an approver of its own has claimed. */
    private final class Review {
        private final Seller seller;
        private final Somebody approver = offers.approver();
        private final SubmissionId submission;

        Review(Seller seller) {
            this.seller = seller;
            submission = offers.waiting(seller);
            done(world.as(approver, () -> desk.claim(submission)));
        }

        Outcome clear(FieldPath path, String reason) {
            return world.as(approver, () -> clearances.clear(submission, RULE, path, reason));
        }

        Outcome restore(UUID clearance) {
            return world.as(approver, () -> clearances.restore(submission, clearance));
        }

        /** Those that are about the warning as it stands. */
        List<Clearance> cleared() {
            var content = offers.as(
                    seller,
                    () -> revisions.content(offers.get(seller, submission).revision()));
            return world.as(approver, () -> clearances.of(submission)).stream()
                    .filter(clearance -> clearance.covers(WARNING, content))
                    .toList();
        }

        void sendBack() {
            done(world.as(approver, () -> desk.sendBack(submission, "Encore une fois.", null)));
        }
    }
}
