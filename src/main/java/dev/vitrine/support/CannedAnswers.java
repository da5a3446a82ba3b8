package dev.vitrine.support;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What agents say again and again, in both languages of the interface. Needs SUPPORT_DESK. */
public interface CannedAnswers {
    /** The longest title, in characters. */
    int TITLE_MAX = 100;

    /** The longest text, in characters. */
    int WORDS_MAX = 5_000;

    /** The most answers that are kept. */
    int MOST = 200;

    /**
     * @param version to tell whether somebody else changed it meanwhile; of no meaning for a new one
     * @param frenchWords may have {@code {number}} and {@code {name}}, which stand for the ticket's number and for the name of
     *     its contact
     */
    record Answer(
            UUID id, long version, String frenchTitle, String englishTitle, String frenchWords, String englishWords) {
        public String title(Locale language) {
            return isFrench(language) ? frenchTitle : englishTitle;
        }

        /** With the ticket's number and contact in their places. */
        public String words(Locale language, Ticket ticket) {
            return (isFrench(language) ? frenchWords : englishWords)
                    .replace("{number}", ticket.head().number())
                    .replace("{name}", ticket.contact().name());
        }

        private static boolean isFrench(Locale language) {
            return language.getLanguage().equals(Locale.FRENCH.getLanguage());
        }
    }

    /** Why an answer was not kept; the translation is {@code support.problem.{PROBLEM}}. */
    enum Problem {
        FRENCH_TITLE,
        ENGLISH_TITLE,
        FRENCH_WORDS,
        ENGLISH_WORDS,
        TOO_MANY,
        /** Somebody changed or removed it meanwhile. */
        CHANGED_MEANWHILE
    }

    /** In the order of their titles in this language. */
    List<Answer> all(Locale language);

    /** Keeps a new one, or what is different now; empty when it was done. */
    List<Problem> save(Answer answer);

    /** Empty when it was done. */
    Optional<Problem> remove(UUID id, long version);
}
