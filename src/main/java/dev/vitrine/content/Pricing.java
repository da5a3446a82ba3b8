package dev.vitrine.content;

import java.util.SortedSet;

/**
 * Where the offer is sold.
 *
 * @param baseMarket id of the market whose prices the others are made from; one of {@code markets}; empty when not chosen
 * @param markets ids of the markets in which the offer is sold
 */
public record Pricing(String baseMarket, SortedSet<String> markets) implements Section {
    public Pricing {
        baseMarket = Absent.text(baseMarket);
        markets = Absent.set(markets);
    }
}
