package dev.vitrine.pricing;

import dev.vitrine.rules.Finding;
import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SectionKey;
import java.util.List;
import java.util.Map;

/**
 * The price book of an offer as a workbook (XLSX): out of the draft, and in again. A missing or foreign offer is {@link
 * dev.vitrine.shared.NotFoundException}.
 */
public interface PriceSheets {
    /** A file with more bytes than this is not read. */
    int BYTES_MAX = 16 << 20;

    /**
     * All markets, prices and availabilities of the draft, in the language of the person who asks; no cell is computed.
     * Needs OFFER_READ; is audited.
     */
    byte[] export(OfferId offer);

    /** What a workbook would change; changes nothing. Needs PRICING_EDIT. */
    Reading read(OfferId offer, byte[] file);

    /**
     * Saves what was read, all of it or nothing, in one transaction, one section for each SKU that changes. Each cell is
     * judged again by what the draft has now. Needs PRICING_EDIT; is audited.
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
         * @param skus ids of the SKUs that the offer has, by stable key
         * @param changes what can be taken in, in the order of their places
         * @param refused what is not taken in, and why
         * @param same cells that stand so already
         */
        record Arrival(Map<String, String> skus, List<Change> changes, List<Refusal> refused, int same)
                implements Reading {}
    }

    /**
     * One cell that can be taken in; values as {@link PricePlace#in} gives them.
     *
     * @param line row of its sheet
     */
    record Change(String sheet, int line, PricePlace place, String before, String after) {}

    /**
     * One cell, or a whole row, that is not taken in.
     *
     * @param sheet its name
     * @param line row of its sheet
     * @param market its id, as the file has it
     * @param sku its id, as the file has it; empty where the row is about a market
     * @param cores 0 for a whole row and for what is no price
     * @param text what the file brings
     * @param findings the limits that are broken, for {@link Reason#LIMIT}
     */
    record Refusal(
            Reason reason,
            String sheet,
            int line,
            String market,
            String sku,
            int cores,
            String text,
            List<Finding> findings) {}

    /** Why a cell is not taken in. */
    enum Reason {
        /** It was changed in the file and, since the export, in the draft too. */
        BOTH_CHANGED,
        /** Only the draft changed since the export; the draft stays. */
        DRAFT_CHANGED,
        /** The value is live. */
        LOCKED,
        UNKNOWN_MARKET,
        UNKNOWN_SKU,
        /** Prices for a SKU under the buyer's own licence, or an availability for one with prices. */
        OTHER_BILLING,
        /** No core count of the marketplace. */
        UNKNOWN_CORES,
        /** The row is priced in another currency than the market has. */
        WRONG_CURRENCY,
        /** The cell holds a text, a date or a fault where a number belongs. */
        NOT_A_NUMBER,
        /** A number with more digits than a spreadsheet keeps exactly. */
        TOO_MANY_DIGITS,
        /** More decimals than prices have in the currency. */
        TOO_MANY_DECIMALS,
        NEGATIVE,
        /** Neither yes nor no. */
        NOT_YES_OR_NO,
        /** The market and SKU stand in an earlier row. */
        REPEATED,
        LIMIT
    }

    /** What became of {@link #apply}. */
    sealed interface Outcome {
        /**
         * @param cells how many
         * @param versions of the sections that were saved together; undoing one of them takes all back
         */
        record Saved(int cells, Map<SectionKey, Long> versions) implements Outcome {}

        /** Nothing was saved, for the draft changed meanwhile; the arrival tells what is refused now. */
        record Overtaken(Reading.Arrival arrival) implements Outcome {}

        /** Nothing was saved: a lock or a rule of the whole draft stands against it. */
        record Hindered(List<Finding> findings) implements Outcome {}
    }

    /** Why nothing of a file can be taken in. */
    enum Problem {
        TOO_LARGE,
        /** No workbook. */
        WRONG_TYPE,
        /** A workbook without a sheet of prices. */
        NOT_XLSX,
        OLD_OFFICE,
        CUT_OFF,
        DOCUMENT_TYPE,
        TOO_DEEP,
        HUGE_ATTRIBUTE,
        DAMAGED_ARCHIVE,
        BOMB,
        TOO_MANY_ENTRIES,
        PATHS,
        MACROS,
        FORMULA,
        TOO_MANY_ROWS,
        /** It was exported from another offer. */
        OTHER_OFFER,
        /** A column of core counts has no number at its head, or the same as another. */
        COLUMNS
    }
}
