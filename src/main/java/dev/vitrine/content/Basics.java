package dev.vitrine.content;

import dev.vitrine.shared.LanguageTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the offer is called and in which languages it speaks.
 *
 * @param name internal name, at most 100 characters
 * @param offerId the id in public addresses; the form of {@link dev.vitrine.shared.Slug}; unique in the publisher
 * @param sourceLanguage the language from which the others are translated; one of {@code languages}
 * @param languages the languages offered, at most 10
 */
public record Basics(String name, String offerId, @Nullable LanguageTag sourceLanguage, List<LanguageTag> languages)
        implements Section {
    public static final int NAME_MAX = 100;
    public static final int LANGUAGES_MAX = 10;

    public Basics {
        name = Absent.text(name);
        offerId = Absent.text(offerId);
        languages = Absent.distinct(languages);
    }

    /** The languages that are translated from the source language; none as long as there is no source language. */
    public List<LanguageTag> targetLanguages() {
        return sourceLanguage == null
                ? List.of()
                : languages.stream()
                        .filter(language -> !language.equals(sourceLanguage))
                        .toList();
    }
}
