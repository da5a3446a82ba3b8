package dev.vitrine.publishing;

import static dev.vitrine.publishing.Offers.done;
import static dev.vitrine.publishing.Offers.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitrine.identity.PublisherRole;
import dev.vitrine.offers.Drafts;
import dev.vitrine.publishing.DeskPins.Pinning;
import dev.vitrine.publishing.Offers.Seller;
import dev.vitrine.publishing.ReviewPins.Accepting;
import dev.vitrine.publishing.ReviewPins.Answering;
import dev.vitrine.rules.Finding;
import dev.vitrine.rules.Rule;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.NotFoundException;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.SubmissionId;
import dev.vitrine.testing.World;
import dev.vitrine.testing.World.Somebody;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** What approvers pin to fields, what the publisher does about it, and how it is settled. */
@PublishingTest
class PinsTest {
    private static final FieldPath SUMMARY = FieldPath.of(SectionKey.listing(Offers.FR), "summary");
    private static final FieldPath TITLE = FieldPath.of(SectionKey.listing(Offers.FR), "title");
    private static final String BETTER = "<p>Archive tout, sans superlatif</p>";

    private final Offers offers;
    private final ReviewDesk desk;
    private final DeskPins deskPins;
    private final ReviewPins pins;
    private final Drafts drafts;
    private final World world;

    PinsTest(Offers offers, ReviewDesk desk, DeskPins deskPins, ReviewPins pins, Drafts drafts, World world) {
        this.offers = offers;
        this.desk = desk;
        this.deskPins = deskPins;
        this.pins = pins;
        this.drafts = drafts;
        this.world = world;
    }

    @Test
    void several_pins_go_back_at_once_and_stand_at_their_fields() {
        var seller = offers.seller();
        var review = new Review(seller);
        review.pin(SUMMARY, "Un superlatif.", BETTER);
        review.pin(TITLE, "Trop général.", null);
        assertThat(open(seller)).as("noted alone, not sent").isEmpty();
        assertThat(refused(review.approve())).isEqualTo(Refusal.PINS_LEFT);

        done(review.sendBack(""));

        assertThat(offers.get(seller, review.submission).reason()).isEqualTo("Un superlatif.\nTrop général.");
        assertThat(found(seller))
                .extracting(Finding::path, finding -> finding.args().getFirst())
                .containsExactly(tuple(SUMMARY, "Un superlatif."), tuple(TITLE, "Trop général."));
        assertThat(open(seller))
                .allSatisfy(pin -> assertThat(pin.state()).isEqualTo(PinState.OPEN))
                .extracting(Pin::suggestion)
                .containsExactly(BETTER, null);
    }

    @Test
    void a_suggestion_is_accepted_as_a_save_that_can_be_undone() {
        var seller = offers.seller();
        var before = text(seller);
        var pin = sentBack(seller, SUMMARY, BETTER);

        var accepted = (Accepting.Accepted) offers.as(seller, () -> pins.accept(pin));

        assertThat(text(seller)).isEqualTo(BETTER);
        assertThat(found(seller)).as("it is done").isEmpty();
        assertThat(open(seller))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.acceptedBy()).isEqualTo(seller.owner().id()));
        assertThat(offers.as(seller, () -> pins.accept(pin)))
                .as("once more")
                .isEqualTo(new Accepting.Refused(Refusal.CHANGED_SINCE));
        offers.as(seller, () -> drafts.undo(seller.offer(), accepted.section(), accepted.version()));
        assertThat(text(seller)).isEqualTo(before);
        assertThat(found(seller)).as("and is to be done again").hasSize(1);
    }

    @Test
    void a_suggestion_does_not_overwrite_what_was_changed_since() {
        var seller = offers.seller();
        var pin = sentBack(seller, SUMMARY, BETTER);
        offers.rewrite(seller, "Nos propres mots");

        assertThat(offers.as(seller, () -> pins.accept(pin))).isEqualTo(new Accepting.Refused(Refusal.CHANGED_SINCE));
        assertThat(text(seller)).contains("Nos propres mots");
        assertThat(found(seller)).as("it is done otherwise").isEmpty();
    }

    @Test
    void an_answer_in_words_is_one_too() {
        var seller = offers.seller();
        var pin = sentBack(seller, TITLE, null);
        assertThat(offers.as(seller, () -> pins.accept(pin))).isEqualTo(new Accepting.Refused(Refusal.NO_TEXT_HERE));
        assertThat(offers.as(seller, () -> pins.answer(pin, " ")))
                .isEqualTo(new Answering.Refused(Refusal.ANSWER_MISSING));
        assertThat(offers.as(seller, () -> pins.answer(pin, "x".repeat(Pin.WORDS_MAX + 1))))
                .isEqualTo(new Answering.Refused(Refusal.WORDS_TOO_LONG));
        assertThat(found(seller)).hasSize(1);

        assertThat(offers.as(seller, () -> pins.answer(pin, " C’est notre marque. ")))
                .isInstanceOf(Answering.Answered.class);

        assertThat(found(seller)).isEmpty();
        assertThat(open(seller)).singleElement().satisfies(one -> {
            assertThat(one.answer()).isEqualTo("C’est notre marque.");
            assertThat(one.answeredBy()).isEqualTo(seller.owner().id());
        });
    }

    @Test
    void the_next_submission_opens_those_pins_alone_until_they_are_settled() {
        var seller = offers.seller();
        var first = new Review(seller);
        var summary = first.pin(SUMMARY, "Un superlatif.", BETTER);
        var title = first.pin(TITLE, "Trop général.", null);
        done(first.sendBack(""));
        offers.as(seller, () -> pins.accept(summary));

        var next = new Review(seller);

        assertThat(next.pins()).extracting(Pin::id).containsExactly(summary, title);
        assertThat(refused(next.approve())).isEqualTo(Refusal.PINS_LEFT);
        done(next.settle(summary));
        assertThat(refused(next.settle(summary))).isEqualTo(Refusal.NOT_THIS_PIN);
        assertThat(refused(next.drop(title))).as("it was sent").isEqualTo(Refusal.NOT_THIS_PIN);
        done(next.keep(summary));
        done(next.settle(summary));
        assertThat(open(seller)).extracting(Pin::id).containsExactly(title);
        done(next.settle(title));
        assertThat(next.pins()).extracting(Pin::state).containsOnly(PinState.SETTLED);
        done(next.approve());
        assertThat(open(seller)).isEmpty();
    }

    @Test
    void what_is_kept_goes_back_again_with_what_is_new() {
        var seller = offers.seller();
        var kept = sentBack(seller, TITLE, null);
        var next = new Review(seller);
        var dropped = next.pin(SUMMARY, "Finalement non.", null);
        done(next.drop(dropped));
        next.pin(SUMMARY, "Un superlatif.", null);

        done(next.sendBack("Encore deux points."));

        assertThat(open(seller)).extracting(Pin::reason).containsExactly("Trop général.", "Un superlatif.");
        assertThat(open(seller).getFirst().id()).isEqualTo(kept);
        assertThat(found(seller)).as("the words for the whole, and both pins").hasSize(3);
    }

    @Test
    void what_could_not_be_saved_is_not_suggested() {
        var review = new Review(offers.seller());

        assertThat(review.tryPin(TITLE, "Trop court.", "x".repeat(51)))
                .isInstanceOfSatisfying(
                        Pinning.Unfit.class,
                        unfit -> assertThat(unfit.findings())
                                .extracting(Finding::rule)
                                .containsExactly(Rule.V1_OFFER_TITLE_LENGTH));
        assertThat(review.tryPin(SUMMARY, "Ceci.", "<script>alert(1)</script>"))
                .isInstanceOfSatisfying(
                        Pinning.Unfit.class,
                        unfit -> assertThat(unfit.findings())
                                .extracting(Finding::rule)
                                .containsExactly(Rule.RICH_TEXT_TAGS));
        assertThat(review.tryPin(FieldPath.of(SectionKey.sku("k1"), "billing"), "Ceci.", "BYOL"))
                .isEqualTo(new Pinning.Refused(Refusal.NO_TEXT_HERE));
        assertThat(review.tryPin(FieldPath.of(SectionKey.listing(LanguageTag.of("de-DE")), "title"), "Ceci.", null))
                .as("no such section")
                .isEqualTo(new Pinning.Refused(Refusal.NOT_THIS_PIN));
        assertThat(review.tryPin(TITLE, "  ", null)).isEqualTo(new Pinning.Refused(Refusal.REASON_MISSING));
        assertThat(review.tryPin(TITLE, "x".repeat(Pin.WORDS_MAX + 1), null))
                .isEqualTo(new Pinning.Refused(Refusal.WORDS_TOO_LONG));
        assertThat(review.pins()).isEmpty();
    }

    @Test
    void only_who_holds_the_lease_pins_and_only_who_may_write_the_field_answers() {
        var seller = offers.seller();
        var review = new Review(seller);
        var other = offers.approver();
        assertThat(world.as(other, () -> deskPins.pin(review.submission, TITLE, "Ceci.", null)))
                .isEqualTo(new Pinning.Refused(Refusal.NOT_YOURS));
        var pin = review.pin(SUMMARY, "Un superlatif.", BETTER);
        assertThatThrownBy(() -> offers.as(seller, () -> pins.accept(pin)))
                .as("noted alone")
                .isInstanceOf(NotFoundException.class);
        done(review.sendBack(""));

        var english = world.member(
                seller.publisher(), PublisherRole.MARKETING_EDITOR, Set.of(LanguageTag.of("en-US")), Set.of());
        List<Supplier<Object>> deeds = List.of(() -> pins.accept(pin), () -> pins.answer(pin, "Non."));
        assertThat(deeds)
                .allSatisfy(deed -> assertThatThrownBy(() -> world.in(seller.publisher(), english, deed))
                        .isInstanceOf(AccessDeniedException.class));
        assertThatThrownBy(() -> offers.as(offers.seller(), () -> pins.accept(pin)))
                .as("another publisher")
                .isInstanceOf(NotFoundException.class);
        assertThat(found(seller)).hasSize(1);
    }

    private UUID sentBack(Seller seller, FieldPath path, @Nullable String suggestion) {
        var review = new Review(seller);
        var pin = review.pin(path, "Trop général.", suggestion);
        done(review.sendBack(""));
        return pin;
    }

    private List<Pin> open(Seller seller) {
        return offers.as(seller, () -> pins.open(seller.offer()));
    }

    private String text(Seller seller) {
        return offers.as(
                seller,
                () -> drafts.open(seller.offer()).content().listing(Offers.FR).summary());
    }

    private List<Finding> found(Seller seller) {
        return offers.as(
                seller,
                () -> drafts.findings(seller.offer()).stream()
                        .filter(finding -> finding.rule() == Rule.CHANGES_REQUESTED)
                        .toList());
    }

    /** A submission of this seller that an approver of its own has claimed. */
    private final class Review {
        private final Somebody approver = offers.approver();
        private final SubmissionId submission;

        Review(Seller seller) {
            submission = offers.waiting(seller);
            done(world.as(approver, () -> desk.claim(submission)));
        }

        List<Pin> pins() {
            return world.as(approver, () -> deskPins.of(submission));
        }

        Pinning tryPin(FieldPath path, String reason, @Nullable String suggestion) {
            return world.as(approver, () -> deskPins.pin(submission, path, reason, suggestion));
        }

        UUID pin(FieldPath path, String reason, @Nullable String suggestion) {
            return ((Pinning.Pinned) tryPin(path, reason, suggestion)).pin();
        }

        Outcome drop(UUID pin) {
            return world.as(approver, () -> deskPins.drop(submission, pin));
        }

        Outcome settle(UUID pin) {
            return world.as(approver, () -> deskPins.settle(submission, pin));
        }

        Outcome keep(UUID pin) {
            return world.as(approver, () -> deskPins.keep(submission, pin));
        }

        Outcome approve() {
            var read = offers.read(approver, submission);
            return world.as(approver, () -> desk.approve(submission, read));
        }

        Outcome sendBack(String reason) {
            return world.as(approver, () -> desk.sendBack(submission, reason, null));
        }
    }
}
