package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.kit.ContentWords;
import dev.vitrine.kit.Formats;
import dev.vitrine.kit.Translations;
import dev.vitrine.shared.LanguageTag;
import java.time.ZoneOffset;
import java.util.Locale;

/** What stands in a file for the people who translate it, in the language of whoever exports it. */
final class TranslatorWords {
    private final Translations translations;
    private final Locale reader;
    private final Formats formats;
    private final ContentWords words;

    /** @param content the offer, whose SKUs are called by the ids that people know */
    TranslatorWords(Translations translations, Locale reader, OfferContent content) {
        this.translations = translations;
        this.reader = reader;
        formats = translations.formats(reader, ZoneOffset.UTC);
        words = ContentWords.of(formats, content);
    }

    /** For example {@code Plan standard · English (United States) · Summary}. */
    String field(TranslationUnit unit) {
        return words.place(unit.path());
    }

    /** The limit, and whether tags may stand in the text. */
    String limit(TranslationUnit unit) {
        return say(
                unit.isRich() ? "marketing.translations.limitRich" : "marketing.translations.limitPlain",
                formats.number(unit.limit()));
    }

    String language(LanguageTag language) {
        return language.locale().getDisplayName(formats.locale());
    }

    String say(String key, Object... args) {
        return translations.get(key, reader, args);
    }
}
