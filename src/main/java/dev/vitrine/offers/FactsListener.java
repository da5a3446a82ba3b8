package dev.vitrine.offers;

import dev.vitrine.tenancy.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts findings anew when another room tells that facts changed, in that room's transaction. */
@Component
class FactsListener {
    private final Moves moves;
    private final Transactions transactions;

    FactsListener(Moves moves, Transactions transactions) {
        this.moves = moves;
        this.transactions = transactions;
    }

    @EventListener
    void recount(FactsChanged news) {
        transactions.whole(() -> moves.recount(news.offer()));
    }
}
