package dev.vitrine.marketplace.ui;

import dev.vitrine.marketplace.ListKeeping.Kept;
import java.util.Locale;
import java.util.stream.Stream;

/** Which entries of a list are shown. */
enum EntryShow {
    ALL,
    CHOOSABLE,
    RETIRED;

    boolean shows(Kept kept) {
        return switch (this) {
            case ALL -> true;
            case CHOOSABLE -> !kept.retired();
            case RETIRED -> kept.retired();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryShow of(String word) {
        return Stream.of(values())
                .filter(show -> show.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }
}
