package dev.vitrine.content;

import java.util.SortedSet;

/** The categories of the offer: 1 to 5 ids from the marketplace's list (V15). */
public record Categories(SortedSet<String> ids) implements Section {
    public static final int MAX = 5;

    public Categories {
        ids = Absent.set(ids);
    }
}
