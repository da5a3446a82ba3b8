package dev.vitrine.offers;

import dev.vitrine.offers.store.StoredOffers;
import dev.vitrine.shared.OfferId;
import dev.vitrine.tenancy.SolutionTemplatesAllowed;
import dev.vitrine.tenancy.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts findings anew when another room tells that facts changed, in that room's transaction. */
@Component
class FactsListener {
    private final StoredOffers offers;
    private final Moves moves;
    private final Transactions transactions;

    FactsListener(StoredOffers offers, Moves moves, Transactions transactions) {
        this.offers = offers;
        this.moves = moves;
        this.transactions = transactions;
    }

    @EventListener
    void recount(FactsChanged news) {
        transactions.whole(() -> moves.recount(news.offer()));
    }

    /** Whether a hidden SKU is an error depends on the right, in every offer of the publisher (V19). */
    @EventListener
    void recount(SolutionTemplatesAllowed news) {
        transactions.whole(() -> offers.ids().forEach(id -> moves.recount(new OfferId(id))));
    }
}
