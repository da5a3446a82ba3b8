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
 * @param groups several matters, each with its lines; empty for a letter of one matter
 * @param link where the reader goes on, an absolute address
 * @param linkWords what the link says
 * @param closing who writes and why
 * @param settings where the reader chooses what he is told, an absolute address; empty where there is nothing to choose
 * @param settingsWords what that link says
 * @param unsubscribe where a mail program switches such mails off by itself, an absolute address; empty where they come
 *     whatever the reader chooses
 */
record Letter(
        Locale language,
        String subject,
        List<String> paragraphs,
        String quote,
        List<Group> groups,
        String link,
        String linkWords,
        String closing,
        String settings,
        String settingsWords,
        String unsubscribe) {
    /** Several lines under one heading. */
    record Group(String heading, List<Line> lines) {
        Group {
            heading = oneLine(heading);
        }
    }

    /**
     * One piece of news among others.
     *
     * @param when it happened, in words
     * @param link where it is looked into, an absolute address
     */
    record Line(String text, String when, String link) {
        Line {
            text = oneLine(text);
        }
    }

    /** A letter of one matter that comes whatever its reader chose. */
    Letter(
            Locale language,
            String subject,
            List<String> paragraphs,
            String quote,
            String link,
            String linkWords,
            String closing) {
        this(language, subject, paragraphs, quote, List.of(), link, linkWords, closing, "", "", "");
    }

    Letter {
        subject = oneLine(subject);
        paragraphs = paragraphs.stream().map(Letter::oneLine).toList();
    }

    Letter unsubscribedAt(String address) {
        return new Letter(
                language,
                subject,
                paragraphs,
                quote,
                groups,
                link,
                linkWords,
                closing,
                settings,
                settingsWords,
                address);
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
