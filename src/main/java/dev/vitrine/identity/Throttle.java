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
 * Slows down whoever guesses, or asks again and again: after some free attempts each further one closes the account, or the
 * address it came from, for a longer time. While closed even what is right is refused, and nothing more is counted. An
 * attempt is counted before anything is looked at, so that guessing in parallel gains nothing; a success takes it back.
 * Kept in the database, for all nodes, under hashes. Accounts that do not exist are treated alike. Each kind counts by
 * itself.
 */
@Component
class Throttle {
    private static final Duration MEMORY = Duration.ofHours(24);

    private final SignInAttempts attempts;
    private final Transactions transactions;
    private final Clock clock;

    Throttle(SignInAttempts attempts, Transactions transactions, Clock clock) {
        this.attempts = attempts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is attempted. */
    enum Kind {
        /** A password; the account is the mail address. */
        SIGN_IN("", Guard.PASSWORD, Guard.ADDRESS),
        /** A one-time or recovery code, or a password asked for again; the account is the person's id. */
        FACTOR("factor:", Guard.PASSWORD, Guard.ADDRESS),
        /** A letter with a link; the account is the mail address. Never succeeds, so that letters stay rare. */
        RESET("reset:", Guard.LETTER, Guard.LETTERS),
        /** A link out of an invitation or another letter; the account is the hash of its token. */
        LINK("link:", Guard.ADDRESS, Guard.ADDRESS);

        private final String prefix;
        private final Guard account;
        private final Guard address;

        Kind(String prefix, Guard account, Guard address) {
            this.prefix = prefix;
            this.account = account;
            this.address = address;
        }
    }

    /** After how many free attempts, and for how long at first and at most. */
    enum Guard {
        ADDRESS(40, Duration.ofSeconds(30), Duration.ofMinutes(30)),
        PASSWORD(5, Duration.ofSeconds(30), Duration.ofHours(1)),
        LETTER(3, Duration.ofMinutes(5), Duration.ofHours(6)),
        LETTERS(20, Duration.ofSeconds(30), Duration.ofMinutes(30));

        private final int free;
        private final Duration first;
        private final Duration longest;

        Guard(int free, Duration first, Duration longest) {
            this.free = free;
            this.first = first;
            this.longest = longest;
        }

        /** The pause after so many attempts: none while they are free, then doubled each time. */
        Duration pause(int attempts) {
            int beyond = attempts - free;
            if (beyond < 0) {
                return Duration.ZERO;
            }
            var pause = first.multipliedBy(1L << Math.min(beyond, 16));
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    /**
     * Whether the attempt may go on; counts it as failed until {@link #succeeded} says otherwise.
     *
     * @param account what {@link Kind} says; its case does not matter
     * @param address of the client, as the server's socket tells it
     */
    boolean begin(Kind kind, String account, String address) {
        return transactions.whole(() -> {
            var now = clock.instant();
            forgetOld(now);
            var keys = keys(kind, account, address);
            keys.forEach(key -> attempts.lock(key.subject, now));
            boolean closed = keys.stream().anyMatch(key -> closed(key, now));
            if (!closed) {
                keys.forEach(key -> count(key, now));
            }
            return !closed;
        });
    }

    /** The attempt just begun was right: the account starts afresh, and it does not count against the address. */
    void succeeded(Kind kind, String account, String address) {
        transactions.whole(() -> {
            var now = clock.instant();
            for (var key : keys(kind, account, address)) {
                attempts.lock(key.subject, now);
                var attempt = attempts.findBySubject(key.subject).orElseThrow();
                int failures = key.whole ? 0 : Math.max(0, attempt.failures() - 1);
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

    /** Always in this order, in which they are locked. */
    private static List<Key> keys(Kind kind, String account, String address) {
        return List.of(
                new Key(kind.address, hash(kind.prefix + "address:" + ClientAddress.network(address)), false),
                new Key(kind.account, hash(kind.prefix + "account:" + account.toLowerCase(Locale.ROOT)), true));
    }

    private static String hash(String subject) {
        return Sha256.ofBytes(subject.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /** @param whole whether a success starts it afresh */
    private record Key(Guard guard, String subject, boolean whole) {}
}
