package dev.vitrine.marketplace.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists that are shown, each under a word of the address. */
enum ListKind {
    CATEGORIES,
    MARKETS,
    RATES,
    CORES,
    SIZES,
    REGIONS,
    LANGUAGES,
    TARGETS,
    TICKETS,
    AGREEMENTS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ListKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
