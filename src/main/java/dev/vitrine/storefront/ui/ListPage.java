package dev.vitrine.storefront.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of live offers as its page shows it.
 *
 * @param text what was searched for, or empty
 * @param seller the publisher's name when the list holds the offers of one, else null
 * @param all how many offers there are whatever the filters
 */
record ListPage(
        String text,
        @Nullable String seller,
        long all,
        String found,
        List<Facet> categories,
        List<Facet> prices,
        List<Facet> systems,
        List<Choice> orders,
        List<Card> cards,
        @Nullable Card latest,
        @Nullable String next,
        @Nullable String first,
        String clear,
        String action,
        boolean narrowed) {
    /** A filter that is one click away, and how many offers it leaves. */
    record Facet(String label, String count, String href, boolean current) {}

    /**
     * An offer in the list.
     *
     * @param lang tag of the language of its texts when it is not that of the page, else null
     * @param price lowest price of an hour, or null
     * @param sold whether it can be had in the buyer's market
     */
    record Card(
            String href,
            String title,
            String publisher,
            String summary,
            @Nullable String lang,
            @Nullable String logo,
            @Nullable String hero,
            boolean trial,
            boolean byol,
            boolean sold,
            @Nullable String price) {}
}
