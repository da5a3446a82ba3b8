package dev.vitrine.kit;

import java.util.List;
import java.util.Locale;

/**
 * What waits for the signed-in person on Home; a bean of every room where something may wait. Asked for a fixed number of
 * statements however many offers there are; a few items at most, and where there are more, one that leads to the list. Each
 * leads to the very place.
 */
public interface HomeItems {
    /** Items of the publisher that the frame is bound to, texts in this language. */
    default List<HomeItem> inPublisher(Locale language) {
        return List.of();
    }

    /** Items of the marketplace's people, texts in this language. */
    default List<HomeItem> inMarketplace(Locale language) {
        return List.of();
    }
}
