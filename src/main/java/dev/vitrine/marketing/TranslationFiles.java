package dev.vitrine.marketing;

import dev.vitrine.content.OfferContent;
import dev.vitrine.rules.Finding;
import dev.vitrine.shared.FieldPath;
import dev.vitrine.shared.LanguageTag;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import dev.vitrine.workbooks.StrangeXml;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The round trip of an offer's texts through a translator's tools (product.md 5.4): out of the draft as XLIFF 2 or as a
 * workbook, and in again. A missing or foreign offer, and a language that it has not, is {@link
 * dev.vitrine.shared.NotFoundException}.
 */
public interface TranslationFiles {
    /** A file with more bytes than this is not read. */
    int BYTES_MAX = StrangeXml.BYTES_MAX;

    /** What texts go out as. A workbook carries no text longer than its cells can hold (32,767); XLIFF carries all. */
    enum Form {
        XLIFF,
        XLSX
    }

    /**
     * The draft's texts beside their source texts, with notes in the language of the person who asks. Needs OFFER_READ.
     *
     * @param language null for all languages but the source: a zip of XLIFF files, a workbook with a sheet a language
     */
    byte[] export(OfferId offer, @Nullable LanguageTag language, Form form);

    /**
     * What a file would change; changes nothing. XLIFF, a zip of it and workbooks are told apart by what they hold. Texts in
     * other languages than the page's are read too. Needs OFFER_READ; what the person may not edit is refused text by text.
     *
     * @param language which the file has to hold, unless it is the source language
     */
    Reading read(OfferId offer, LanguageTag language, byte[] file);

    /**
     * Saves what was read, all of it or nothing, in one transaction. Each text is judged again by what the offer has now:
     * when its source or its translation changed since it was read, nothing is saved. Needs OFFER_READ and what an ordinary
     * save of these texts needs.
     */
    Outcome apply(OfferId offer, Reading.Arrival arrival);

    /** What was found in a file. */
    sealed interface Reading {
        /**
         * Nothing can be taken in.
         *
         * @param place where in the file, in its own words; empty when it is all of it
         */
        record Unreadable(Problem problem, String place) implements Reading {}

        /**
         * @param after the draft with all that can be taken in
         * @param changes what makes {@code after} of {@code before}; empty when nothing would change
         * @param refused what is not taken in, and why
         * @param same texts that stand so already or have no translation in the file
         * @param unknown texts of the file that are none of this offer's
         */
        record Arrival(
                OfferContent before,
                OfferContent after,
                List<Change> changes,
                List<Refusal> refused,
                int same,
                int unknown)
                implements Reading {}
    }

    /**
     * One text that can be taken in.
     *
     * @param line row of the sheet or line of the file
     * @param sourceHash of the source text that was translated
     * @param before the translation that is replaced
     */
    record Change(int line, FieldPath path, String sourceHash, String before, String after) {}

    /**
     * One text that is not taken in.
     *
     * @param line row of the sheet or line of the file
     * @param text the translation that was brought
     * @param findings the limits that are broken, for {@link Reason#LIMIT}
     */
    record Refusal(int line, FieldPath path, Reason reason, String text, List<Finding> findings) {}

    /** Why a text is not taken in. */
    enum Reason {
        /** The source text changed since the export. */
        SOURCE_CHANGED,
        /** Somebody changed the translation since the file was read. */
        TARGET_CHANGED,
        /** The mark of the source is missing, or it is not the mark of the source that stands beside it. */
        DAMAGED,
        /** The cell holds a number, a date or a fault. */
        NOT_TEXT,
        LIMIT,
        /** The person may not edit this language. */
        NOT_ALLOWED
    }

    /** What became of {@link #apply}. */
    sealed interface Outcome {
        /**
         * @param texts how many
         * @param versions of the sections that were saved together; undoing one of them takes all back
         */
        record Saved(int texts, Map<SectionKey, Long> versions) implements Outcome {}

        /** Nothing was saved, for texts were changed meanwhile; the arrival tells which are refused now. */
        record Overtaken(Reading.Arrival arrival) implements Outcome {}

        /** Nothing was saved: a lock or a rule of the whole draft stands against it. */
        record Hindered(List<FieldPath> paths) implements Outcome {}
    }

    /** Why nothing of a file can be taken in. */
    enum Problem {
        /** The person may edit none of the file's languages. */
        NOT_ALLOWED,
        TOO_LARGE,
        /** Neither XLIFF nor a workbook nor an archive of XLIFF. */
        WRONG_TYPE,
        NOT_XLIFF,
        /** No workbook, or no sheet with the columns of an export. */
        NOT_XLSX,
        /** The binary files of former office programs, and any that is locked by a password. */
        OLD_OFFICE,
        /** The end is missing. */
        CUT_OFF,
        /** It declares a document type, as files do that want to name entities. */
        DOCUMENT_TYPE,
        TOO_DEEP,
        HUGE_ATTRIBUTE,
        DAMAGED_ARCHIVE,
        /** It unpacks to far more than texts can be. */
        BOMB,
        TOO_MANY_ENTRIES,
        /** A name in the archive leads outwards, or is there twice. */
        PATHS,
        MACROS,
        /** A cell is computed. */
        FORMULA,
        OTHER_SOURCE,
        OTHER_LANGUAGE,
        TOO_MANY_TEXTS,
        /** A text holds elements that stand for markup; ours carry markup as text. */
        INLINE_ELEMENTS,
        /** One text is there twice. */
        REPEATED
    }
}
