package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static dev.vitrine.publishing.Offers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.identity.CurrentPerson;
import dev.vitrine.marketplace.MarketplaceLists;
import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.offers.Drafts;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.publishing.QueueFilter.Age;
import dev.vitrine.publishing.QueueFilter.Holding;
import dev.vitrine.publishing.ReviewDesk.Waiting;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.Asvs;
import dev.vitrine.testing.Evidence;
import dev.vitrine.testing.MovableClock;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Claims, leases, decisions, and the second pair of eyes. */
@PublishingTest
class ReviewDeskTest {
    private static final int THREADS = 32;
    private static final String DECISIONS = "'submission.approve-first', 'submission.approve', 'submission.send-back'";

    private final Offers offers;
    private final Submissions submissions;
    private final ReviewDesk desk;
    private final QueuePlaces places;
    private final MarketplaceLists lists;
    private final JdbcClient database;
    private final Drafts drafts;
    private final Worker worker;
    private final MovableClock clock;
    private final World world;

    ReviewDeskTest(
            Offers offers,
            Submissions submissions,
            ReviewDesk desk,
            QueuePlaces places,
            MarketplaceLists lists,
            JdbcClient database,
            Drafts drafts,
            Worker worker,
            MovableClock clock,
            World world) {
        this.offers = offers;
        this.submissions = submissions;
        this.desk = desk;
        this.places = places;
        this.lists = lists;
        this.database = database;
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
        var hash = offers.read(approver, submission);
        done(world.as(approver, () -> desk.claim(submission)));

        decideAtOnce(Collections.nCopies(THREADS, () -> world.as(approver, () -> desk.approve(submission, hash))));

        assertThat(offers.get(seller, submission).approvers()).containsExactly(approver.id());
        assertThat(decisions(seller)).hasSize(1);
        assertThat(audited(submission, DECISIONS)).isEqualTo(1);
    }

    @Test
    @Asvs("2.3.4")
    void of_thirty_two_who_approve_and_send_back_at_once_one_decides() throws Exception {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var approver = offers.approver();
        var hash = offers.read(approver, submission);
        done(world.as(approver, () -> desk.claim(submission)));
        var clicks = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < THREADS / 2; i++) {
            clicks.add(() -> world.as(approver, () -> desk.approve(submission, hash)));
            clicks.add(() -> world.as(approver, () -> desk.sendBack(submission, "Trop long.", null)));
        }

        decideAtOnce(clicks);

        assertThat(decisions(seller)).hasSize(1);
        assertThat(audited(submission, DECISIONS)).isEqualTo(1);
        Evidence.note(ReviewDeskTest.class, THREADS + " threads decided one submission: 1 decision, 1 audit row");
    }

    @Test
    @Asvs("2.3.4")
    void one_of_thirty_two_approvers_gets_the_claim() throws Exception {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var claims = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < THREADS; i++) {
            var approver = offers.approver();
            claims.add(() -> world.as(approver, () -> desk.claim(submission)));
        }

        decideAtOnce(claims);

        assertThat(offers.state(seller, submission)).isEqualTo(SubmissionState.IN_REVIEW);
        assertThat(audited(submission, "'submission.claim'")).isEqualTo(1);
        Evidence.note(ReviewDeskTest.class, THREADS + " approvers claimed one submission: 1 claim, 1 audit row");
    }

    /** All at once: one is done, all others are told that it is no longer in the state for that. */
    private static void decideAtOnce(List<Callable<Outcome>> clicks) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(clicks.size())) {
            var outcomes =
                    threads.invokeAll(clicks).stream().map(ReviewDeskTest::get).toList();
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .hasSize(clicks.size() - 1)
                    .containsOnly(new Outcome.Refused(Refusal.NOT_IN_THIS_STATE));
        }
    }

    private int audited(SubmissionId submission, String actions) {
        return database.sql("select count(*) from audit_entry where subject = ? and action in (" + actions + ")")
                .param(submission.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_publisher_is_told_the_place_in_the_queue_and_the_time_of_the_decision() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var next = offers.seller();
        var behind = offers.waiting(next);

        var place = place(seller, submission).orElseThrow();
        assertThat(place.number()).isEqualTo(ahead(submission) + 1);
        assertThat(place.due())
                .isEqualTo(place.since().plus(lists.reviewTarget(ReviewKind.FIRST_PUBLICATION)))
                .isEqualTo(offers.get(seller, submission).dueAt());
        assertThat(place.late()).isFalse();
        assertThat(place(next, behind).orElseThrow().number()).isGreaterThan(place.number());
        done(offers.approve(offers.approver(), submission));
        assertThat(place(seller, submission).orElseThrow().due())
                .as("the second pair of eyes is promised for the same moment")
                .isEqualTo(place.due());
        clock.move(Duration.between(clock.instant(), place.due()).plusSeconds(1));
        assertThat(place(seller, submission))
                .hasValueSatisfying(late -> assertThat(late.late()).isTrue());
        done(offers.approve(offers.approver(), submission));
        assertThat(place(seller, submission)).as("has left the queue").isEmpty();
        assertThatThrownBy(() -> offers.as(next, () -> places.find(submission))).isInstanceOf(NotFoundException.class);
    }

    private Optional<QueuePlaces.Place> place(Offers.Seller seller, SubmissionId submission) {
        return offers.as(seller, () -> places.find(submission));
    }

    private int ahead(SubmissionId submission) {
        return whole(offers.approver()).indexOf(submission);
    }

    @Test
    void what_is_late_stands_before_what_came_earlier_and_has_more_time() {
        var texts = offers.seller();
        offers.live(texts);
        var early = offers.waiting(offers.seller());
        offers.rewrite(texts, "Un autre résumé");
        var late = offers.waiting(texts);
        var approver = offers.approver();
        assertThat(row(approver, late).kind()).isEqualTo(ReviewKind.TEXTS);
        assertThat(row(approver, early).kind()).isEqualTo(ReviewKind.FIRST_PUBLICATION);

        clock.move(lists.reviewTarget(ReviewKind.TEXTS).plusMinutes(1));

        assertThat(row(approver, late).late()).isTrue();
        assertThat(row(approver, early).late()).isFalse();
        var queue = whole(approver);
        assertThat(queue.indexOf(late)).isLessThan(queue.indexOf(early));
        assertThat(found(approver, new QueueFilter(null, null, Age.LATE, false, false, Holding.ANY)))
                .contains(late)
                .doesNotContain(early);
        assertThat(found(approver, new QueueFilter(null, null, Age.ONE_WEEK, false, false, Holding.ANY)))
                .doesNotContain(late, early);
    }

    @Test
    void a_filter_shows_what_passes_it_and_counts_the_same() {
        var changed = offers.seller();
        offers.live(changed);
        offers.raise(changed, "1.0.1");
        var images = offers.waiting(changed);
        var fresh = offers.seller();
        var first = offers.waiting(fresh);
        var approver = offers.approver();
        done(world.as(approver, () -> desk.claim(first)));

        assertThat(found(approver, new QueueFilter(ReviewKind.IMAGES, null, null, false, false, Holding.ANY)))
                .contains(images)
                .doesNotContain(first);
        assertThat(found(approver, new QueueFilter(null, fresh.publisher(), null, false, false, Holding.ANY)))
                .containsExactly(first);
        assertThat(found(approver, new QueueFilter(null, null, null, true, false, Holding.ANY)))
                .contains(first)
                .doesNotContain(images);
        assertThat(found(approver, new QueueFilter(null, null, null, false, true, Holding.ANY)))
                .contains(first)
                .doesNotContain(images);
        assertThat(found(approver, new QueueFilter(null, null, null, false, false, Holding.FREE)))
                .contains(images)
                .doesNotContain(first);
        assertThat(found(approver, new QueueFilter(null, null, null, false, false, Holding.CLAIMED)))
                .contains(first)
                .doesNotContain(images);
        assertThat(found(approver, new QueueFilter(null, null, null, false, false, Holding.MINE)))
                .containsExactly(first);
        assertThat(found(
                        approver, new QueueFilter(ReviewKind.TEXTS, fresh.publisher(), null, true, true, Holding.MINE)))
                .isEmpty();
    }

    private List<SubmissionId> found(Somebody approver, QueueFilter filter) {
        var rows = rows(approver, filter);
        assertThat(world.as(approver, () -> desk.queueLength(filter))).isEqualTo(rows.size());
        return rows.stream().map(Waiting::id).toList();
    }

    @Test
    void it_is_handed_over_to_those_alone_who_may_decide_on_it() {
        var seller = offers.seller();
        var submission = offers.waiting(seller);
        var first = offers.approver();
        done(offers.approve(first, submission));
        var holder = offers.approver();
        var other = offers.approver();
        done(world.as(holder, () -> desk.claim(submission)));

        assertThat(world.as(holder, () -> desk.successors(submission)))
                .extracting(CurrentPerson.Person::id)
                .contains(other.id())
                .doesNotContain(first.id(), holder.id());
        offers.memberAmongOperators(seller);
        assertThat(world.as(holder, () -> desk.successors(submission)))
                .as("all of them are of the publisher's mail domain")
                .isEmpty();
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
        var hash = offers.read(second, submission);
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
        var hash = offers.read(holder, submission);
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
        assertThat(world.as(approver, () -> desk.queueLength(QueueFilter.ALL))).isEqualTo(queue.size());
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
        assertThatThrownBy(() -> world.as(seller.owner(), () -> desk.queue(QueueFilter.ALL, null, 10)))
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

    private List<Submissions.Event> decisions(Offers.Seller seller) {
        var decisions =
                EnumSet.of(SubmissionAction.APPROVE_FIRST, SubmissionAction.APPROVE, SubmissionAction.SEND_BACK);
        return offers.as(seller, () -> submissions.events(seller.offer(), null, 100)).items().stream()
                .filter(event -> event.action() != null && decisions.contains(event.action()))
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
        return rows(approver, QueueFilter.ALL);
    }

    private List<Waiting> rows(Somebody approver, QueueFilter filter) {
        return world.as(approver, () -> {
            var rows = new ArrayList<Waiting>();
            Optional<String> after = Optional.empty();
            do {
                var page = desk.queue(filter, after.orElse(null), 2);
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
