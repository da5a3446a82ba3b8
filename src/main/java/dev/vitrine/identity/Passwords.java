package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id, by default with the parameters OWASP recommends (19 MiB, two passes, one lane). Only as
 * many are hashed at once as there are processors, so that a flood of sign-ins cannot use up the memory.
 */
@Component
class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys;

    Passwords(
            @Value("${vitrine.password.memory-kib:19456}") int memory,
            @Value("${vitrine.password.iterations:2}") int iterations) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memory, iterations);
        nobodys = hash(new SecretText("nobody has this password"));
    }

    /**
     * The one form in which the same characters are looked at (NFC), whatever keyboard they come from: nothing else is
     * changed, left out or cut off (decision 127).
     */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    String hash(SecretText password) {
        return inTurn(() -> encoder.encode(normal(password.reveal())));
    }

    /** Takes the same time whether or not there is an account, and so a hash, at all. */
    boolean matches(SecretText password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(normal(cut(password.reveal())), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** Whether the hash was made with other parameters than new ones are. */
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** What is longer than a password can be is no password; a whole book is not hashed to find that out. */
    private static String cut(String password) {
        return password.length() <= 4 * PasswordRules.MAX ? password : "";
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
