package dev.vitrine.content;

/**
 * The limited HTML of summaries and descriptions (product.md section 2): h1-h5, p, br, ol, ul, li, a[href, target],
 * strong, em, b, i. Everything else is dropped; http, https and mailto are the only schemes.
 */
public final class RichText {
    private RichText() {}

    /** The same text with the allowed tags alone; cleaning twice changes nothing more. */
    public static String clean(String html) {
        throw new UnsupportedOperationException();
    }

    /** What a reader sees: tags stripped, entities read. */
    public static String visible(String html) {
        throw new UnsupportedOperationException();
    }

    /** The number of Unicode code points that a reader sees; what the limits of V2 to V5 count. */
    public static int visibleLength(String html) {
        throw new UnsupportedOperationException();
    }
}
