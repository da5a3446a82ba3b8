package dev.vitrine.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.notification.Bells;
import dev.vitrine.notification.News;
import dev.vitrine.publishing.Message.Side;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.store.StoredMessage;
import dev.vitrine.publishing.store.StoredMessages;
import dev.vitrine.publishing.store.StoredSubmissions;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What publisher and approvers say to each other about a request for approval. */
@PublishingTest
class SubmissionTalkTest {
    private final Offers offers;
    private final World world;
    private final SubmissionTalk talk;
    private final DeskTalk deskTalk;
    private final ReviewDesk desk;
    private final Submissions submissions;
    private final Bells bells;
    private final StoredMessages rows;
    private final StoredSubmissions stored;

    private Seller seller;
    private SubmissionId submission;
    private Somebody approver;

    SubmissionTalkTest(
            Offers offers,
            World world,
            SubmissionTalk talk,
            DeskTalk deskTalk,
            ReviewDesk desk,
            Submissions submissions,
            Bells bells,
            StoredMessages rows,
            StoredSubmissions stored) {
        this.offers = offers;
        this.world = world;
        this.talk = talk;
        this.deskTalk = deskTalk;
        this.desk = desk;
        this.submissions = submissions;
        this.bells = bells;
        this.rows = rows;
        this.stored = stored;
    }

    @BeforeEach
    void a_request_under_review() {
        seller = offers.seller();
        submission = offers.waiting(seller);
        approver = offers.approver();
        Offers.done(world.as(approver, () -> desk.claim(submission)));
    }

    private Optional<Refusal> asks(Somebody person, String words) {
        return world.as(person, () -> deskTalk.say(submission, words));
    }

    private Optional<Refusal> answers(String words) {
        return offers.as(seller, () -> talk.say(submission, words));
    }

    @Test
    void both_sides_read_what_was_said_in_its_order_and_each_is_told_of_the_other_s_words() {
        assertThat(asks(approver, "  Is the trial really a month? ")).isEmpty();
        assertThat(answers("It is.")).isEmpty();

        var said = offers.as(seller, () -> talk.of(submission));
        assertThat(said).extracting(Message::words).containsExactly("Is the trial really a month?", "It is.");
        assertThat(said).extracting(Message::side).containsExactly(Side.APPROVER, Side.PUBLISHER);
        assertThat(said)
                .extracting(Message::author)
                .containsExactly(approver.id(), seller.owner().id());
        assertThat(world.as(approver, () -> deskTalk.of(submission))).isEqualTo(said);
        assertThat(world.as(seller.owner(), () -> bells.latest().getFirst().news()))
                .isEqualTo(News.MESSAGE_FROM_APPROVER);
        assertThat(world.as(approver, () -> bells.latest().getFirst().news())).isEqualTo(News.MESSAGE_FROM_PUBLISHER);
    }

    @Test
    void of_the_approvers_those_whom_it_concerns_are_told() {
        var another = offers.approver();
        assertThat(asks(approver, "Why?")).isEmpty();
        Offers.done(world.as(approver, () -> desk.release(submission)));

        assertThat(answers("Because.")).isEmpty();

        assertThat(world.as(approver, () -> bells.latest().getFirst().news())).isEqualTo(News.MESSAGE_FROM_PUBLISHER);
        assertThat(world.as(another, bells::latest)).noneMatch(bell -> bell.news() == News.MESSAGE_FROM_PUBLISHER);
    }

    @Test
    void there_are_one_to_two_thousand_characters_in_a_message() {
        assertThat(answers("  ")).contains(Refusal.MESSAGE_MISSING);
        assertThat(answers("\uD83D\uDC4D".repeat(Message.WORDS_MAX + 1))).contains(Refusal.MESSAGE_TOO_LONG);
        assertThat(answers("\uD83D\uDC4D".repeat(Message.WORDS_MAX))).isEmpty();
        assertThat(asks(approver, "")).contains(Refusal.MESSAGE_MISSING);
        assertThat(offers.as(seller, () -> talk.of(submission))).hasSize(1);
    }

    @Test
    void two_hundred_messages_are_enough() {
        world.job(seller.publisher(), () -> {
            var row = stored.findById(submission.value()).orElseThrow();
            return rows.saveAll(IntStream.range(0, Message.MOST)
                    .mapToObj(n -> new StoredMessage(
                            row, Side.PUBLISHER, seller.owner().id(), "Again", Instant.now()))
                    .toList());
        });

        assertThat(answers("Again")).contains(Refusal.TOO_MANY_MESSAGES);
        assertThat(asks(approver, "Stop")).contains(Refusal.TOO_MANY_MESSAGES);
    }

    @Test
    void an_approver_speaks_while_he_holds_it_and_a_publisher_while_it_is_open() {
        assertThat(asks(offers.approver(), "Mine?")).contains(Refusal.NOT_YOURS);
        Offers.done(world.as(approver, () -> desk.release(submission)));
        assertThat(asks(approver, "Still mine?")).contains(Refusal.NOT_IN_THIS_STATE);
        assertThat(answers("Nobody there?")).isEmpty();
        Offers.done(offers.as(seller, () -> submissions.withdraw(submission)));
        assertThat(answers("Too late")).contains(Refusal.NOT_IN_THIS_STATE);

        assertThat(offers.as(seller, () -> talk.of(submission)))
                .extracting(Message::words)
                .containsExactly("Nobody there?");
        assertThat(world.as(approver, () -> deskTalk.of(submission))).hasSize(1);
    }

    @Test
    void about_a_push_to_staging_and_another_s_request_nothing_is_said() {
        var other = offers.seller();
        var push = offers.stage(other);
        assertThatThrownBy(() -> offers.as(other, () -> talk.of(push))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.as(other, () -> talk.say(push, "Hello")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.as(other, () -> talk.of(submission))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offers.as(other, () -> talk.say(submission, "Hello")))
                .isInstanceOf(NotFoundException.class);
    }
}
