package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import dev.vitrine.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Tokens of links that are sent to people: 256 random bits, of which the hash alone is kept. */
final class LinkTokens {
    private static final int BYTES = 32;
    /** What is longer is no token, and is not hashed to find that out. */
    private static final int LONGEST = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkTokens() {}

    static SecretText fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Under which a token is kept. */
    static String hash(SecretText token) {
        return Sha256.ofBytes(token.reveal().getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** The hash of what can be a token at all. */
    static Optional<String> possible(SecretText token) {
        return token.reveal().length() <= LONGEST ? Optional.of(hash(token)) : Optional.empty();
    }
}
