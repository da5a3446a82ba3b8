package dev.vitrine.support;

import java.util.Optional;

/** What people type in tickets: plain text with line breaks, within limits. */
final class TicketWords {
    private TicketWords() {}

    /** One line. */
    static String line(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Lines; whatever else controls a terminal or a mail is taken out. */
    static String text(String typed) {
        return typed.replaceAll("\\r\\n?|[\\u2028\\u2029]", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
    }

    /** @param text as {@link #text} leaves it */
    static Optional<TicketProblem> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of(TicketProblem.WORDS_MISSING);
        }
        return length(text) > Tickets.WORDS_MAX ? Optional.of(TicketProblem.WORDS_TOO_LONG) : Optional.empty();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
