package dev.vitrine.publishing;

import dev.vitrine.marketplace.MarketplaceLists.ReviewKind;
import dev.vitrine.shared.PublisherId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of the approvers' queue is asked for; what is null or false asks for nothing.
 *
 * @param publisher one that does not exist has nothing in the queue
 */
public record QueueFilter(
        @Nullable ReviewKind kind,
        @Nullable PublisherId publisher,
        @Nullable Age age,
        boolean firstPublication,
        boolean bearsOnPrices,
        Holding holding) {
    public static final QueueFilter ALL = new QueueFilter(null, null, null, false, false, Holding.ANY);

    /** How long it has waited. */
    public enum Age {
        /** Longer than the target time of its kind. */
        LATE(null),
        ONE_DAY(Duration.ofDays(1)),
        THREE_DAYS(Duration.ofDays(3)),
        ONE_WEEK(Duration.ofDays(7));

        private final @Nullable Duration least;

        Age(@Nullable Duration least) {
            this.least = least;
        }

        /** The least time in the queue; empty where the target time decides. */
        public Optional<Duration> least() {
            return Optional.ofNullable(least);
        }
    }

    /** Who holds it. A lease that is over counts as held for the seconds until the clock looks at it. */
    public enum Holding {
        ANY,
        /** Nobody. */
        FREE,
        /** Anybody. */
        CLAIMED,
        /** The present approver. */
        MINE
    }
}
