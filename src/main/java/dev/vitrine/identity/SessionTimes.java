package dev.vitrine.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides whether a session is still open.
 *
 * @param activeAt when the person last did something; what his page does of itself is no activity
 * @param ended why somebody ended it; null while nobody has
 */
record SessionTimes(
        Instant startedAt, Instant activeAt, @Nullable SessionEnd ended) {
    /** Why it is over at this moment; empty while it is open. */
    Optional<SessionEnd> end(SessionSettings.Terms terms, Instant now) {
        if (ended != null) {
            return Optional.of(ended);
        }
        if (!now.isBefore(startedAt.plus(terms.longest()))) {
            return Optional.of(SessionEnd.LONGEST);
        }
        return now.isBefore(activeAt.plus(terms.idle())) ? Optional.empty() : Optional.of(SessionEnd.IDLE);
    }

    /** When it will be over if nobody does anything any more. */
    Instant endsAt(SessionSettings.Terms terms) {
        var idle = activeAt.plus(terms.idle());
        var last = startedAt.plus(terms.longest());
        return idle.isBefore(last) ? idle : last;
    }
}
