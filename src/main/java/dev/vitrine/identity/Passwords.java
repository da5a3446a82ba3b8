package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import java.util.Optional;
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
    /** The least length in characters for a password that stands alone (ASVS 6.2.1, 6.2.9). */
    static final int MIN = 15;

    static final int MAX = 200;

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

    /** Why a password is not accepted. */
    enum Weakness {
        TOO_SHORT,
        TOO_LONG
    }

    static Optional<Weakness> weakness(SecretText password) {
        int length = password.reveal().codePointCount(0, password.reveal().length());
        return length < MIN
                ? Optional.of(Weakness.TOO_SHORT)
                : length > MAX ? Optional.of(Weakness.TOO_LONG) : Optional.empty();
    }

    String hash(SecretText password) {
        return inTurn(() -> encoder.encode(password.reveal()));
    }

    /** Takes the same time whether or not there is an account, and so a hash, at all. */
    boolean matches(SecretText password, @Nullable String hash) {
        boolean same = inTurn(() -> encoder.matches(cut(password.reveal()), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    /** Whether the hash was made with other parameters than new ones are. */
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** What is longer than a password can be is no password; a whole book is not hashed to find that out. */
    private static String cut(String password) {
        return password.length() <= 2 * MAX ? password : "";
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
