package dev.vitrine.notification;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/**
 * A mail before it is typeset.
 *
 * @param subject one line
 * @param paragraphs of text, each without breaks
 * @param quote somebody's own words, or empty
 * @param link where the reader goes on, an absolute address
 * @param linkWords what the link says
 * @param closing who writes and why
 */
record Letter(
        Locale language,
        String subject,
        List<String> paragraphs,
        String quote,
        String link,
        String linkWords,
        String closing) {
    Letter {
        subject = oneLine(subject);
        paragraphs = paragraphs.stream().map(Letter::oneLine).toList();
    }

    /** The quote as plain text marks it. */
    public String quoted() {
        return quote.lines().map(line -> "> " + line).collect(joining("\n"));
    }

    /** Line breaks and other control characters have no place in a subject or a name: they could begin another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
