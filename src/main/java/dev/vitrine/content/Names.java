package dev.vitrine.content;

import dev.vitrine.shared.FieldPath;

/** Prints field paths with the ids that people know in place of stable keys. */
public final class Names {
    private Names() {}

    /** For example {@code plan/standard/fr-FR:title} or {@code image/standard:versions[1.2.0].osVhd}. */
    public static String display(OfferContent content, FieldPath path) {
        throw new UnsupportedOperationException();
    }
}
