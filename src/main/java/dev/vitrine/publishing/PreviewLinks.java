package dev.vitrine.publishing;

import dev.vitrine.shared.OfferId;
import dev.vitrine.shared.SecretText;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The links by which an offer's staging audience opens what is staged, whatever that is at the time: one for each
 * subscription, signed, expiring, and shown once. A subscription that is taken out of the audience loses its link.
 */
public interface PreviewLinks {
    /** How long a link works; the translation is {@code publishing.life.{LIFE}}. */
    enum Life {
        DAY(1),
        WEEK(7),
        MONTH(30),
        QUARTER(90);

        private final int days;

        Life(int days) {
            this.days = days;
        }

        public Duration length() {
            return Duration.ofDays(days);
        }
    }

    /**
     * A link that was made and not revoked.
     *
     * @param works whether it has not expired
     */
    record Link(Instant madeAt, Instant expiresAt, boolean works) {}

    /** By subscription; one without a link is absent. Needs OFFER_READ. */
    Map<UUID, Link> of(OfferId offer);

    /**
     * Makes the link of a subscription, in place of the one it had. Needs PUBLISH.
     *
     * @return what stands behind the # of the link, which nobody can be told again; empty when the subscription is not in
     *     the audience (any more)
     */
    Optional<SecretText> make(OfferId offer, UUID subscription, Life life);

    /** The link of this subscription works no more; nothing happens where there is none. Needs PUBLISH. */
    void revoke(OfferId offer, UUID subscription);
}
