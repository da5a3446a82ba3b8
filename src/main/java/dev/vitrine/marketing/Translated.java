package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Facts.MadeFrom;
import dev.vitrine.rules.Translations;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.shared.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A text that is there in another language than the source language, beside the source text that is there now.
 *
 * @param text hash of the translation
 * @param source hash of the source text
 */
record Translated(FieldPath path, Sha256 text, Sha256 source) {
    private static final Sha256 NOTHING = Translations.hash("");

    /** All translations of an offer. */
    static List<Translated> of(OfferContent content) {
        var basics = content.basics();
        return basics.targetLanguages().stream()
                .flatMap(language ->
                        TranslatableTexts.every(content, Objects.requireNonNull(basics.sourceLanguage()), language)
                                .stream())
                .filter(unit -> !unit.target().isEmpty())
                .map(unit ->
                        new Translated(unit.path(), Translations.hash(unit.target()), Translations.hash(unit.source())))
                .toList();
    }

    /**
     * Those of these sections of which nobody knows what they were made from: they were written just now, from the source
     * text as it is. Where there is none, they are no translations yet.
     *
     * @param known by path, of texts that are there
     */
    static List<Translated> written(OfferContent content, Set<SectionKey> sections, Map<FieldPath, MadeFrom> known) {
        return of(content).stream()
                .filter(text -> sections.contains(text.path.section()))
                .filter(text -> !known.containsKey(text.path) && !text.source.equals(NOTHING))
                .toList();
    }
}
