package dev.vitrine.marketplace;

/** A field of an entry of the operator's lists. */
public enum EntryField {
    ID(Form.WORD, 50),
    FRENCH(Form.TEXT, 100),
    ENGLISH(Form.TEXT, 100),
    /** Id of the problem type that a category of tickets belongs to. */
    TYPE(Form.WORD, 50),
    NAME(Form.TEXT, 50),
    /** ISO 4217 code. */
    CURRENCY(Form.WORD, 3),
    /** Digits after the decimal point that a price may have. */
    DECIMALS(Form.NUMBER, 4),
    /** Whether the operator, rather than the publisher, remits the tax. */
    OPERATOR_REMITS(Form.YES_NO, 0),
    /** How much of a currency one euro buys. */
    PER_EURO(Form.AMOUNT, 1_000_000),
    /** What a calculated price is a multiple of. */
    STEP(Form.AMOUNT, 1_000_000),
    /** The day on which a rate held. */
    AS_OF(Form.DATE, 0),
    /** Virtual cores. */
    CORES(Form.NUMBER, 10_000),
    /** Memory in GiB. */
    MEMORY(Form.NUMBER, 1_000_000),
    /** What a review bears on. */
    REVIEW(Form.WORD, 30),
    /** Within how many hours the approvers mean to decide; at most a year. */
    HOURS(Form.NUMBER, 8_760),
    MARKET_ID(Form.WORD, 50),
    SIZE_ID(Form.WORD, 50),
    /** Price of an hour of a machine in the market's currency. */
    PER_HOUR(Form.AMOUNT, 1_000_000),
    VERSION(Form.WORD, 20),
    FRENCH_TEXT(Form.LONG_TEXT, 200_000),
    ENGLISH_TEXT(Form.LONG_TEXT, 200_000),
    /** Place in the order of its list, from 1; in the history alone. */
    PLACE(Form.NUMBER, 0);

    /** Digits that an amount may have after the decimal point. */
    public static final int AMOUNT_DECIMALS = 6;

    /** What kind of value a field has, and how it stands as text in {@link EntryValues}. */
    public enum Form {
        /** An id or code of the lists, or of the outside world. */
        WORD,
        TEXT,
        /** A whole number in digits. */
        NUMBER,
        /** A positive decimal number with a point and no exponent. */
        AMOUNT,
        /** {@code 2026-09-01}. */
        DATE,
        /** {@code true} or {@code false}. */
        YES_NO,
        LONG_TEXT
    }

    private final Form form;
    private final int max;

    EntryField(Form form, int max) {
        this.form = form;
        this.max = max;
    }

    public Form form() {
        return form;
    }

    /** The greatest length in code points, or the greatest number. */
    public int max() {
        return max;
    }

    /** The least number. */
    public int min() {
        return this == DECIMALS ? 0 : 1;
    }
}
