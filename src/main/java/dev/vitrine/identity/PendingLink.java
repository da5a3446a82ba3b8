package dev.vitrine.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * Kept in the session between coming from a provider with the mail address of somebody's account and confirming, signed in
 * to that account, that it was the same person.
 */
record PendingLink(String provider, String issuer, String subject, String mail, Instant until) implements Serializable {
    static final String ATTRIBUTE = PendingLink.class.getName();
    static final Duration LIFE = Duration.ofMinutes(15);
}
