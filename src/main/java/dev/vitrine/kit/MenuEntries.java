package dev.vitrine.kit;

import java.util.List;

/**
 * Lines of the main menu; a bean of every room that has some. Asked on each navigation with the tenant already bound, and
 * answers with what the signed-in person may open: nothing else is checked before a line is shown.
 */
public interface MenuEntries {
    /** Lines on the pages of the publisher that the frame is bound to. */
    default List<MenuEntry> inPublisher() {
        return List.of();
    }

    /** Lines on pages that belong to no publisher: those of the marketplace's people. */
    default List<MenuEntry> inMarketplace() {
        return List.of();
    }
}
