package dev.vitrine.offers;

import dev.vitrine.content.OfferContent;
import dev.vitrine.offers.OfferHead.SubmissionMark;
import dev.vitrine.rules.Facts;
import dev.vitrine.shared.OfferId;
import org.jspecify.annotations.Nullable;

/** Implemented by rooms that know facts the rules need; asked within the scope and transaction of the reader. */
public interface FactSource {
    /**
     * What facts are wanted about.
     *
     * @param submission how the offer's last submission stands, as {@link Revisions#markSubmission} was told
     */
    record Subject(
            OfferId offer, OfferContent draft, @Nullable SubmissionMark submission) {}

    /** Whether locks rest on these facts; else they are not gathered where only locks are asked. */
    default boolean bearsOnLocks() {
        return true;
    }

    /** The same facts with this room's own added. */
    Facts contribute(Subject subject, Facts soFar);
}
