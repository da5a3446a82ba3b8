package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static dev.vitrine.publishing.Offers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.publishing.ReviewDesk.Waiting;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** Claims, leases, decisions, and the second pair of eyes. */
@PublishingTest
class ReviewDeskTest {
    private final Offers offers;
    private final Submissions submissions;
    private final ReviewDesk desk;
    private final Drafts drafts;
    private final Worker worker;
    private final MovableClock clock;
    private final World world;

    ReviewDeskTest(
            Offers offers,
            Submissions submissions,
            ReviewDesk desk,
            Drafts drafts,
            Worker worker,
            MovableClock clock,
            World world) {
        this.offers = offers;
        this.submissions = submissions;
        this.desk = desk;
        this.drafts = drafts;
        this.worker = worker;
        this.clock = clock;
        this.world = world;
    }

    @Test
    @Asvs("2.3.4")
    void thirty_two_clicks_on_approve_are_one_approval() throws Exception {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        var hash = offers.get(seller, submission).revisionHash();
        done(world.as(approver, () -> desk.claim(submission)));
        int clicks = 32;
        Callable<Outcome> click = () -> world.as(approver, () -> desk.approve(submission, hash));
        try (var threads = Executors.newFixedThreadPool(clicks)) {
            var outcomes = threads.invokeAll(Collections.nCopies(clicks, click)).stream()
                    .map(ReviewDeskTest::get)
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .hasSize(clicks - 1)
                    .containsOnly(new Outcome.Refused(Refusal.NOT_IN_THIS_STATE));
        }
        assertThat(offers.get(seller, submission).approvers()).containsExactly(approver.id());
        assertThat(approvals(seller)).hasSize(1);
    }

    @Test
    @Asvs("2.3.4")
    void one_of_many_approvers_gets_the_claim() throws Exception {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var claims = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < 6; i++) {
            var approver = offers.approver();
            claims.add(() -> world.as(approver, () -> desk.claim(submission)));
        }
        try (var threads = Executors.newFixedThreadPool(claims.size())) {
            var outcomes =
                    threads.invokeAll(claims).stream().map(ReviewDeskTest::get).toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        }
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.IN_REVIEW);
    }

    @Test
    void a_first_publication_needs_two_pairs_of_eyes() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var first = offers.approver();

        done(offers.approve(first, submission));

        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.WAITING);
        assertThat(refused(world.as(first, () -> desk.claim(submission)))).isEqualTo(Refusal.ALREADY_APPROVED);
        assertThat(row(first, submission)).satisfies(row -> {
            assertThat(row.takeable()).isFalse();
            assertThat(row.eyesGiven()).isEqualTo(1);
            assertThat(row.approver()).isEqualTo(first.id());
        });
        var second = offers.approver();
        done(world.as(second, () -> desk.claim(submission)));
        assertThat(refused(world.as(second, () -> desk.handOver(submission, first.id()))))
                .as("handed over to who has approved")
                .isEqualTo(Refusal.ALREADY_APPROVED);
        var hash = offers.get(seller, submission).revisionHash();
        done(world.as(second, () -> desk.approve(submission, hash)));
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.PUBLISHING);
    }

    @Test
    void an_approval_is_of_what_was_read() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        done(world.as(approver, () -> desk.claim(submission)));

        assertThat(refused(world.as(approver, () -> desk.approve(submission, Sha256.ofBytes(new byte[] {1})))))
                .isEqualTo(Refusal.OTHER_CONTENT);
        assertThat(offers.get(seller, submission).approvers()).isEmpty();
    }

    @Test
    void only_who_holds_the_lease_decides_and_a_lease_ends_by_itself() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var holder = offers.approver();
        var other = offers.approver();
        var hash = offers.get(seller, submission).revisionHash();
        assertThat(refused(world.as(holder, () -> desk.approve(submission, hash))))
                .isEqualTo(Refusal.NOT_IN_THIS_STATE);
        done(world.as(holder, () -> desk.claim(submission)));
        assertThat(refused(world.as(other, () -> desk.approve(submission, hash))))
                .isEqualTo(Refusal.NOT_YOURS);
        assertThat(refused(world.as(other, () -> desk.claim(submission)))).isEqualTo(Refusal.NOT_IN_THIS_STATE);
        assertThat(refused(world.as(other, () -> desk.release(submission)))).isEqualTo(Refusal.NOT_YOURS);

        clock.move(ReviewDesk.LEASE.minusMinutes(1));
        done(world.as(holder, () -> desk.renew(submission)));
        clock.move(ReviewDesk.LEASE.minusMinutes(1));
        worker.look();
        assertThat(offers.state(seller, submission)).as("renewed by work").isEqualTo(SubmissionState.IN_REVIEW);
        clock.move(Duration.ofMinutes(2));
        assertThat(refused(world.as(holder, () -> desk.approve(submission, hash))))
                .as("over, though nobody has looked yet")
                .isEqualTo(Refusal.NOT_YOURS);
        worker.look();

        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.WAITING);
        assertThat(offers.as(seller, () -> submissions.events(seller.offer(), null, 1))
                        .items())
                .extracting(Submissions.Event::action)
                .containsExactly(SubmissionAction.LEASE_ENDS);
        done(world.as(other, () -> desk.claim(submission)));
    }

    @Test
    void a_lease_that_is_over_does_not_stand_in_the_way_of_the_next() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        done(world.as(offers.approver(), () -> desk.claim(submission)));
        clock.move(ReviewDesk.LEASE.plusSeconds(1));
        var next = offers.approver();

        done(world.as(next, () -> desk.claim(submission)));

        assertThat(offers.get(seller, submission).claimedBy()).isEqualTo(next.id());
    }

    @Test
    void a_lease_is_handed_over_or_given_back() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var one = offers.approver();
        var two = offers.approver();
        done(world.as(one, () -> desk.claim(submission)));
        assertThat(refused(world.as(
                        one, () -> desk.handOver(submission, seller.owner().id()))))
                .isEqualTo(Refusal.NOT_AN_APPROVER);

        done(world.as(one, () -> desk.handOver(submission, two.id())));

        assertThat(offers.get(seller, submission).claimedBy()).isEqualTo(two.id());
        assertThat(world.as(two, desk::mine)).extracting(Waiting::id).containsExactly(submission);
        done(world.as(two, () -> desk.release(submission)));
        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.WAITING);
        assertThat(world.as(two, desk::mine)).isEmpty();
    }

    @Test
    void sending_back_needs_words_which_the_publisher_finds_at_the_field() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        var path = FieldPath.of(SectionKey.listing(Offers.FR), "summary");
        done(world.as(approver, () -> desk.claim(submission)));
        assertThat(refused(world.as(approver, () -> desk.sendBack(submission, "  ", null))))
                .isEqualTo(Refusal.REASON_MISSING);
        assertThat(refused(world.as(
                        approver, () -> desk.sendBack(submission, "x".repeat(ReviewDesk.REASON_MAX + 1), null))))
                .isEqualTo(Refusal.REASON_TOO_LONG);

        done(world.as(approver, () -> desk.sendBack(submission, " Trop long. ", path)));

        var closed = offers.get(seller, submission);
        assertThat(closed.state()).isEqualTo(SubmissionState.CHANGES_REQUESTED);
        assertThat(closed.reason()).isEqualTo("Trop long.");
        assertThat(offers.as(seller, () -> drafts.head(seller.offer())).submission())
                .isEqualTo(SubmissionMark.CHANGES_REQUESTED);
        assertThat(pinned(seller)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.args()).containsExactly("Trop long.");
            assertThat(finding.isError()).isFalse();
        });
        offers.stage(seller);
        assertThat(pinned(seller)).as("until the next push").isEmpty();
    }

    @Test
    void nobody_decides_on_an_offer_of_his_own_mail_domain() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        offers.memberAmongOperators(seller);

        assertThat(refused(world.as(approver, () -> desk.claim(submission)))).isEqualTo(Refusal.CONFLICT_OF_INTEREST);
        assertThat(row(approver, submission).takeable()).isFalse();
        assertThat(world.as(approver, () -> desk.open(submission)).obstacle()).isEqualTo(Refusal.CONFLICT_OF_INTEREST);
    }

    @Test
    void the_queue_is_in_the_order_of_waiting_and_taking_the_next_takes_the_first_that_is_free() {
        var first = offers.waiting(offers.seller());
        var second = offers.waiting(offers.seller());
        var approver = offers.approver();

        var queue = whole(approver);
        assertThat(queue.indexOf(first)).isNotNegative().isLessThan(queue.indexOf(second));
        assertThat(queue).doesNotHaveDuplicates();
        assertThat(world.as(approver, desk::queueLength)).isEqualTo(queue.size());
        var next = done(world.as(approver, desk::claimNext));
        assertThat(queue).contains(next);
        assertThat(world.as(approver, desk::mine)).extracting(Waiting::id).containsExactly(next);
    }

    @Test
    void the_desk_is_the_approvers_alone() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);

        assertThatThrownBy(() -> world.as(seller.owner(), () -> desk.open(submission)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> offers.as(seller, () -> desk.claim(submission)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as(seller.owner(), () -> desk.queue(null, 10)))
                .isInstanceOf(AccessDeniedException.class);
        var approver = offers.approver();
        assertThatThrownBy(() -> world.as(approver, () -> desk.open(SubmissionId.next())))
                .isInstanceOf(NotFoundException.class);
        var staging = offers.seller();
        var pushed = offers.stage(staging);
        assertThatThrownBy(() -> world.as(approver, () -> desk.open(pushed)))
                .as("never was in the queue")
                .isInstanceOf(NotFoundException.class);
        assertThat(world.as(approver, () -> desk.open(submission)).submission().id())
                .isEqualTo(submission);
    }

    private List<Submissions.Event> approvals(Offers.Seller seller) {
        return offers.as(seller, () -> submissions.events(seller.offer(), null, 100)).items().stream()
                .filter(event ->
                        event.action() == SubmissionAction.APPROVE_FIRST || event.action() == SubmissionAction.APPROVE)
                .toList();
    }

    private List<Finding> pinned(Offers.Seller seller) {
        return offers.as(
                seller,
                () -> drafts.findings(seller.offer()).stream()
                        .filter(finding -> finding.rule() == Rule.CHANGES_REQUESTED)
                        .toList());
    }

    private Waiting row(Somebody approver, SubmissionId submission) {
        return rows(approver).stream()
                .filter(row -> row.id().equals(submission))
                .findFirst()
                .orElseThrow();
    }

    private List<SubmissionId> whole(Somebody approver) {
        return rows(approver).stream().map(Waiting::id).toList();
    }

    private List<Waiting> rows(Somebody approver) {
        return world.as(approver, () -> {
            var rows = new ArrayList<Waiting>();
            Optional<String> after = Optional.empty();
            do {
                var page = desk.queue(after.orElse(null), 2);
                rows.addAll(page.items());
                after = Optional.ofNullable(page.next());
            } while (after.isPresent());
            return rows;
        });
    }

    private static Outcome get(Future<Outcome> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
