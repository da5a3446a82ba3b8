package dev.vitrine.identity;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The passwords that people use most: thirty thousand of leaked ones, as zxcvbn ranks them. Case makes none better. */
final class CommonPasswords {
    /** A unit as short as this makes no password by being repeated. */
    private static final int TINY = 4;

    private static final List<String> RANKED = load();
    private static final Set<String> ALL = new HashSet<>(RANKED);

    private CommonPasswords() {}

    /** From the most used on. */
    static List<String> ranked() {
        return RANKED;
    }

    /** Whether it is one of them, or nothing but one of them, or some few characters, over and over. */
    static boolean contains(String password) {
        var folded = password.toLowerCase(Locale.ROOT);
        if (ALL.contains(folded)) {
            return true;
        }
        int unit = unit(folded);
        return unit < folded.length() && (unit <= TINY || ALL.contains(folded.substring(0, unit)));
    }

    /** The length of the shortest beginning of which the text is a repetition, the last time perhaps in part. */
    private static int unit(String text) {
        int[] border = new int[text.length() + 1];
        border[0] = -1;
        for (int i = 0, known = -1; i < text.length(); border[++i] = ++known) {
            while (known >= 0 && text.charAt(i) != text.charAt(known)) {
                known = border[known];
            }
        }
        int unit = text.length() - border[text.length()];
        return unit * 2 <= text.length() ? unit : text.length();
    }

    private static List<String> load() {
        try {
            return List.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
