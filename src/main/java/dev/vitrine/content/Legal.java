package dev.vitrine.content;

/**
 * The terms of use in one language: a text, or a link to them. Empty in a language that is not the source language means
 * inherited.
 *
 * @param terms plain text, at most 1,000,000 characters (V14)
 * @param termsUrl address of the terms, or empty
 */
public record Legal(String terms, String termsUrl) implements Section {
    public static final int TERMS_MAX = 1_000_000;

    public Legal {
        terms = Absent.text(terms);
        termsUrl = Absent.text(termsUrl);
    }

    /** Whether there are any, as a text or as a link. */
    public boolean hasTerms() {
        return !terms.isBlank() || !termsUrl.isBlank();
    }
}
