package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How recovery codes look: six groups of four letters and digits that are not mistaken for one another, 120 random bits. So
 * much chance needs no slow hash (ASVS 6.5.2 asks for one below 112 bits).
 */
final class RecoveryWords {
    static final int COUNT = 10;

    private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 6;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryWords() {}

    static List<SecretText> fresh() {
        return Stream.generate(RecoveryWords::one).limit(COUNT).toList();
    }

    private static SecretText one() {
        var text = new StringBuilder();
        IntStream.range(0, GROUPS * GROUP).forEach(i -> {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        });
        return new SecretText(text.toString());
    }

    /** However it is typed: case, blanks and dashes do not matter. */
    static String hash(String typed) {
        var plain = typed.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        return Sha256.ofBytes(plain.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
