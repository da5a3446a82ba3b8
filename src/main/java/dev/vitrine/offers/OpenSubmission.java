package dev.vitrine.offers;

import dev.vitrine.shared.OfferId;

/** The open submission of an offer, as far as a removal must end it; the room that knows of submissions answers. */
public interface OpenSubmission {
    /**
     * Withdraws the open submission, if there is one, in the caller's transaction, which holds the offer.
     *
     * @return false, and nothing changed, when it is past withdrawing: its end must be waited for
     */
    boolean withdraw(OfferId offer);
}
