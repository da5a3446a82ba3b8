package dev.vitrine.identity;

import dev.vitrine.identity.store.SignInAttempts;
import dev.vitrine.shared.Sha256;
import dev.vitrine.tenancy.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after some free failures each further one closes the account, or the address it
 * came from, for a longer time. While closed even the right password is refused, and nothing more is counted. An attempt
 * is counted before the password is looked at, so that guessing in parallel gains nothing; a success takes it back. Kept in
 * the database, for all nodes, under hashes. Accounts that do not exist are treated alike.
 */
@Component
class SignInThrottle {
    private static final Duration MEMORY = Duration.ofHours(24);

    private final SignInAttempts attempts;
    private final Transactions transactions;
    private final Clock clock;

    SignInThrottle(SignInAttempts attempts, Transactions transactions, Clock clock) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is closed, after how many free failures, and for how long at first and at most. */
    enum Guard {
        /** Locked first, always in this order. */
        ADDRESS(40, Duration.ofSeconds(30), Duration.ofMinutes(30)),
        ACCOUNT(5, Duration.ofSeconds(30), Duration.ofHours(1));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Guard(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        /** The pause after so many failures: none while they are free, then doubled each time. */
        Duration pause(int failures) {
            int beyond = failures - free;
            if (beyond < 0) {
                return Duration.ZERO;
            }
            var pause = first.multipliedBy(1L << Math.min(beyond, 16));
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    /** Whether the attempt may go on; counts it as failed until {@link #succeeded} says otherwise. */
    boolean begin(String mail, String address) {
        return transactions.whole(() -> {
            var now = clock.instant();
            forgetOld(now);
            var keys = keys(mail, address);
            keys.forEach(key -> attempts.lock(key.subject, now));
            boolean closed = keys.stream().anyMatch(key -> closed(key, now));
            if (!closed) {
                keys.forEach(key -> count(key, now));
            }
            return !closed;
        });
    }

    /** The attempt just begun was right: the account starts afresh, and it does not count against the address. */
    void succeeded(String mail, String address) {
        transactions.whole(() -> {
            var now = clock.instant();
            for (var key : keys(mail, address)) {
                attempts.lock(key.subject, now);
                var attempt = attempts.findBySubject(key.subject).orElseThrow();
                int failures = key.guard == Guard.ACCOUNT ? 0 : Math.max(0, attempt.failures() - 1);
                attempt.count(failures, attempt.lastAt(), null);
            }
        });
    }

    private boolean closed(Key key, Instant now) {
        var until = attempts.findBySubject(key.subject).orElseThrow().lockedUntil();
        return until != null && now.isBefore(until);
    }

    private void count(Key key, Instant now) {
        var attempt = attempts.findBySubject(key.subject).orElseThrow();
        boolean stale = attempt.lastAt().isBefore(now.minus(MEMORY));
        int failures = stale ? 1 : attempt.failures() + 1;
        var pause = key.guard.pause(failures);
        @Nullable Instant until = pause.isZero() ? null : now.plus(pause);
        attempt.count(failures, now, until);
    }

    private void forgetOld(Instant now) {
        if (now.getEpochSecond() % 64 == 0) { // now and then is enough
            attempts.forget(now.minus(MEMORY));
        }
    }

    private static List<Key> keys(String mail, String address) {
        return List.of(
                new Key(Guard.ADDRESS, hash("address:" + ClientAddress.network(address))),
                new Key(Guard.ACCOUNT, hash("account:" + mail.toLowerCase(Locale.ROOT))));
    }

    private static String hash(String subject) {
        return Sha256.ofBytes(subject.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private record Key(Guard guard, String subject) {}
}
