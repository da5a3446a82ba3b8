package dev.vitrine.publishing;

import dev.vitrine.offers.Drafts.SaveResult;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.UUID;

/**
 * The publisher's side of pins: those that came back to him, until an approver settles them. A missing or foreign id is
 * {@link dev.vitrine.shared.NotFoundException}.
 */
public interface ReviewPins {
    /** What became of {@link #accept}. */
    sealed interface Accepting {
        /** @param version that the save made of the section, for undoing it */
        record Accepted(OfferId offer, SectionKey section, long version) implements Accepting {}

        record Refused(Refusal why) implements Accepting {}

        /** The draft was not saved: a lock or a limit stands against it. */
        record NotSaved(SaveResult why) implements Accepting {}
    }

    /** What became of {@link #answer}. */
    sealed interface Answering {
        record Answered() implements Answering {}

        record Refused(Refusal why) implements Answering {}
    }

    /** The pins that are open at the offer, in the order of making. Needs OFFER_READ. */
    List<Pin> open(OfferId offer);

    /**
     * Puts the suggested text into the draft: a save like any other, that can be undone. Needs the permission of the
     * section. Refused when the field is not any more what the approver read.
     */
    Accepting accept(UUID pin);

    /**
     * Answers a pin with words in place of a change; a new answer replaces the last. Needs the permission of the section.
     *
     * @param words 1 to {@link Pin#WORDS_MAX} characters
     */
    Answering answer(UUID pin, String words);
}
