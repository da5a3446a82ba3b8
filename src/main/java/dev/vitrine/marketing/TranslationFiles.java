package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.offers.Drafts;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import java.util.List;

/**
 * The round trip of an offer's texts through a translator's tools, as XLIFF 2 files, one a language. A missing or foreign
 * offer, and a language that it has not, is {@link dev.vitrine.shared.NotFoundException}.
 */
public interface TranslationFiles {
    /** A file with more bytes than this is not read. */
    int BYTES_MAX = 32 << 20;

    /** The draft's texts in this language beside their source texts. Needs OFFER_READ. */
    byte[] export(OfferId offer, LanguageTag language);

    /**
     * What a file would change in this language; changes nothing. What comes back is applied by {@link Drafts#saveAll}, as
     * an ordinary save. Needs OFFER_READ.
     */
    Reading read(OfferId offer, LanguageTag language, byte[] file);

    /** What was found in a file. */
    sealed interface Reading {
        /** Nothing can be taken in. */
        record Unreadable(Problem problem) implements Reading {}

        /**
         * @param after the draft with all that can be taken in
         * @param edits what makes {@code after} of {@code before}; empty when nothing would change
         * @param same texts that stand so already or have no translation in the file
         * @param stale the source text changed since the export: the translation is refused
         * @param rejected what breaks a limit, and which
         * @param unknown texts of the file that are none of this offer's in this language
         */
        record Arrival(
                OfferContent before,
                OfferContent after,
                List<Drafts.Edit> edits,
                int same,
                List<FieldPath> stale,
                List<Finding> rejected,
                int unknown)
                implements Reading {}
    }

    /** Why nothing of a file can be taken in. */
    enum Problem {
        /** The person may read this language but not write it. */
        NOT_ALLOWED,
        TOO_LARGE,
        NOT_XLIFF,
        /** It declares a document type, as files do that want to name entities. */
        DOCUMENT_TYPE,
        OTHER_SOURCE,
        OTHER_LANGUAGE,
        TOO_MANY_TEXTS,
        /** A translation holds elements that stand for markup; ours carry markup as text. */
        INLINE_ELEMENTS,
        /** One text is there twice. */
        REPEATED
    }
}
