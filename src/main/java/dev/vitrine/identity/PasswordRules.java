package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a password has to be: long, and not what everybody, or everybody who knows the person, would try first. What
 * characters it is made of is the person's choice (ASVS 6.2).
 */
@Component
class PasswordRules {
    /** The least length in characters of a password that stands alone (ASVS 6.2.9). */
    static final int MIN = 15;

    /** The least length beside a second factor (ASVS 6.2.1). */
    static final int MIN_WITH_SECOND_FACTOR = 8;

    static final int MAX = 200;

    /** Words shorter than this are in too many passwords by chance. */
    private static final int WORD_MIN = 3;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final String operator;

    PasswordRules(@Value("${vitrine.marketplace.name}") String operator) {
        this.operator = operator;
    }

    /** @param least {@link #MIN}, or {@link #MIN_WITH_SECOND_FACTOR} for who has one */
    Optional<PasswordWeakness> weakness(SecretText password, int least, String name, String mail) {
        var text = Passwords.normal(password.reveal());
        int length = text.codePointCount(0, text.length());
        if (length < least) {
            return Optional.of(PasswordWeakness.TOO_SHORT);
        }
        if (length > MAX) {
            return Optional.of(PasswordWeakness.TOO_LONG);
        }
        if (CommonPasswords.contains(text)) {
            return Optional.of(PasswordWeakness.COMMON);
        }
        return isPersonal(text, name, mail) ? Optional.of(PasswordWeakness.PERSONAL) : Optional.empty();
    }

    /** Whether it is too short to stand alone. */
    static boolean isShort(SecretText password) {
        var text = Passwords.normal(password.reveal());
        return text.codePointCount(0, text.length()) < MIN;
    }

    /** Whether too little is left when the words that anybody would try are taken out. */
    private boolean isPersonal(String text, String name, String mail) {
        var folded = text.toLowerCase(Locale.ROOT);
        var left = folded;
        for (var word : words(name, mail)) {
            left = left.replace(word, "");
        }
        return left.length() < folded.length()
                && NO_WORD.matcher(left).replaceAll("").length() < MIN_WITH_SECOND_FACTOR;
    }

    /** Longest first, so that the whole address goes before its parts. */
    private Iterable<String> words(String name, String mail) {
        return Stream.of(name, mail, operator, "Vitrine")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(text), NO_WORD.splitAsStream(text)))
                .filter(word -> word.length() >= WORD_MIN)
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }
}
