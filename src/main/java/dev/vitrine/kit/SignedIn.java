package dev.vitrine.kit;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The person at the screen, as the frame shows him; implemented as a bean by the room that signs people in. */
public interface SignedIn {
    /**
     * @param name as shown in history
     * @param roleKeys translation keys of what the person is, in the publisher of the frame or in the marketplace
     * @param language of the interface: {@code fr} or {@code en}
     */
    record Person(String name, List<String> roleKeys, Locale language, ZoneId zone) {
        /** The first letters of the first and the last word of the name. */
        public String initials() {
            var words = name.strip().split("\\s+");
            String first = letter(words[0]);
            return words.length == 1 ? first : first + letter(words[words.length - 1]);
        }

        private static String letter(String word) {
            return word.isEmpty()
                    ? ""
                    : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        }
    }

    /** Empty on pages that nobody needs to sign in for. */
    Optional<Person> person();

    /** Remembers the language in which the person wants the interface, for the next sign-in and for mail. */
    void speak(Locale language);

    /** Ends the session and leads to the sign-in page. */
    void signOut();
}
