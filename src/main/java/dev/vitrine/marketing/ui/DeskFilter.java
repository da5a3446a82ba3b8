package dev.vitrine.marketing.ui;

import dev.vitrine.marketing.TranslationDesk.Line;
import dev.vitrine.marketing.TranslationDesk.State;
import java.util.Arrays;
import java.util.Locale;

/** Which texts the translation desk shows. */
enum DeskFilter {
    ALL,
    /** Missing or stale. */
    WORK,
    MISSING,
    STALE,
    FINDINGS;

    boolean shows(Line line) {
        return switch (this) {
            case ALL -> true;
            case WORK -> line.state().needsWork();
            case MISSING -> line.state() == State.MISSING;
            case STALE -> line.state() == State.STALE;
            case FINDINGS -> !line.findings().isEmpty();
        };
    }

    /** As it stands in addresses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this word; all when it is none. */
    static DeskFilter of(String word) {
        return Arrays.stream(values())
                .filter(filter -> filter.word().equals(word))
                .findFirst()
                .orElse(ALL);
    }
}
