package dev.vitrine.pricing;

import dev.vitrine.shared.OfferId;

/** The sheets of a workbook of prices, and where on each what stands. */
enum PriceSheet {
    /** A row a market: whether the offer is sold there. */
    MARKETS,
    /** A row a market and hourly SKU, a column a core count. */
    PRICES,
    /** A row a market and SKU under the buyer's own licence: whether it may be had there. */
    AVAILABILITY;

    static final int MARKET = 0;
    static final int MARKET_NAME = 1;
    static final int CURRENCY = 2;
    static final int TAX = 3;

    /** In the sheet of markets there is none, and the values begin here. */
    static final int SKU = 4;

    private static final String MARK = "vitrine:prices:1:";

    /** Where values begin. */
    int firstValue() {
        return this == MARKETS ? SKU : SKU + 1;
    }

    /** What the head of the hidden column says. */
    String mark(OfferId offer) {
        return MARK + name() + ":" + offer;
    }

    static boolean isMark(String text) {
        return text.startsWith(MARK);
    }
}
