package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.content.Section;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.PersonId;
import dev.vitrine.shared.Sha256;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every text of an offer and its plans in one language beside its source text, what is missing or stale, and who signed a
 * language off (product.md 5.4). Texts themselves are saved as everywhere, by {@link dev.vitrine.offers.Drafts#save}. A
 * missing or foreign offer, and a language that it has not, is {@link dev.vitrine.shared.NotFoundException}.
 */
public interface TranslationDesk {
    /** How a translation stands. */
    enum State {
        MISSING,
        /** The source text changed since. */
        STALE,
        /** Nothing of its own, and nothing wanted: buyers see what the source language has. */
        INHERITED,
        FINE;

        /** Whether somebody has to do something. */
        public boolean needsWork() {
            return this == MISSING || this == STALE;
        }
    }

    /**
     * One text.
     *
     * @param path of the translation
     * @param text the translation, empty when there is none
     * @param limit most characters that a reader may see
     * @param findings what is found at it besides that it is missing or stale
     * @param madeFrom of a stale text, the source text that it was made from; null when that is not kept
     */
    record Line(
            FieldPath path,
            String source,
            String text,
            int limit,
            State state,
            List<Finding> findings,
            @Nullable String madeFrom) {}

    /**
     * Somebody's word that the texts of a language are right.
     *
     * @param signed how many texts there were
     * @param changed how many texts differ since; with any, the language is not signed off any more
     */
    record SignOff(LanguageTag language, PersonId by, Instant at, int signed, int changed) {
        public boolean holds() {
            return changed == 0;
        }
    }

    /** What keeps a language from being signed off. */
    record Obstacles(int missing, int stale, int errors) {
        public boolean none() {
            return missing + stale + errors == 0;
        }
    }

    /**
     * A language on the desk.
     *
     * @param content the draft
     * @param lines in the order of the screens; empty for the source language
     * @param editable whether the present person may write this language
     * @param texts stands for all texts of the language as they are, to be signed
     * @param signOff the last one, whether it holds or not
     */
    record Sheet(
            OfferId offer,
            OfferContent content,
            LanguageTag source,
            LanguageTag language,
            List<Line> lines,
            boolean editable,
            Sha256 texts,
            Obstacles obstacles,
            Optional<SignOff> signOff) {
        public boolean isSource() {
            return language.equals(source);
        }
    }

    /** The language as the desk shows it; a fixed number of statements however many texts there are. Needs OFFER_READ. */
    Sheet sheet(OfferId offer, LanguageTag language);

    /**
     * The section of this path with this translation in it. A list that the language inherits becomes its own with the
     * first text in it.
     *
     * @param content the draft, for what is inherited
     * @param section as it is
     */
    static Section translated(OfferContent content, Section section, FieldPath path, String text) {
        LanguageTag source = content.basics().sourceLanguage();
        return source == null
                ? section
                : TranslatableTexts.with(content.with(path.section(), section), source, path, text);
    }

    /** What became of {@link #stillRight}. */
    enum Confirmation {
        DONE,
        /** The text or its source is another one by now: nothing was confirmed. */
        CHANGED_SINCE
    }

    /**
     * A stale translation fits the source text as it is now. Audited. Needs MARKETING_EDIT for this language and offer.
     *
     * @param seen the stale line as the person saw it
     */
    Confirmation stillRight(OfferId offer, Line seen);

    /** What became of {@link #signOff}. */
    sealed interface Signing {
        record Signed(SignOff signOff) implements Signing {}

        record Refused(Obstacles obstacles) implements Signing {}

        /** A text is another one than was seen. */
        record ChangedSince() implements Signing {}
    }

    /**
     * Signs a language off as reviewed, the source language too; any later change of a text withdraws it. Refused while a
     * text is missing or stale or an error is found in the language. Audited. Needs MARKETING_EDIT for this language and
     * offer.
     *
     * @param seen {@link Sheet#texts} as the person saw them
     */
    Signing signOff(OfferId offer, LanguageTag language, Sha256 seen);

    /**
     * When the languages of these offers were last signed off, whether that holds or not; what never was is left out. One
     * statement. Needs OFFER_READ.
     */
    Map<OfferId, Map<LanguageTag, Instant>> signedAt(Collection<OfferId> offers);

    /** The languages that were ever signed off, with whether that holds. Needs OFFER_READ. */
    Map<LanguageTag, SignOff> signOffs(OfferId offer);
}
