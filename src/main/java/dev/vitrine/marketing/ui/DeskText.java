package dev.vitrine.marketing.ui;

import dev.vitrine.content.RichText;
import dev.vitrine.marketing.TranslationDesk.Line;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import java.util.Set;

/** A text of the translation desk, as it is read. */
final class DeskText {
    /** What of a text is shown while it is closed, in characters. */
    private static final int CLOSED_MAX = 280;

    /** A text that is longer is edited on its own page. */
    private static final int EDITED_MAX = 20_000;

    private static final Set<String> RICH = Set.of("summary", "longSummary", "description");

    private DeskText() {}

    /** Whether the field holds limited HTML. */
    static boolean isRich(FieldPath path) {
        return RICH.contains(path.field());
    }

    /** Whether both texts are short enough for the desk. */
    static boolean isEditedHere(Line line) {
        return line.path().section().kind() != SectionKey.Kind.LEGAL
                || line.source().length() <= EDITED_MAX && line.text().length() <= EDITED_MAX;
    }

    /** The text without tags, line by line. */
    static String plain(FieldPath path, String text) {
        return isRich(path) ? RichText.lines(text) : text;
    }

    /** The beginning of the text. */
    static String brief(FieldPath path, String text) {
        String plain = plain(path, text).strip();
        if (plain.codePointCount(0, Math.min(plain.length(), 2 * CLOSED_MAX + 2)) <= CLOSED_MAX) {
            return plain;
        }
        return plain.substring(0, plain.offsetByCodePoints(0, CLOSED_MAX)).stripTrailing() + "…";
    }

    /** Whether a change of the text can be shown while it is closed. */
    static boolean isBrief(Line line) {
        return line.source().length() <= 2 * CLOSED_MAX && line.path().section().kind() != SectionKey.Kind.LEGAL;
    }
}
