package dev.vitrine.notification;

import dev.vitrine.shared.SecretText;

/**
 * Mail switched off by one click in a mail program, without a sign-in (RFC 8058). For everybody who has a token: each mail
 * of news that its reader may do without carries one, which can do this and nothing else.
 */
public interface Unsubscribing {
    /**
     * Switches mail off for the person and the kinds of news that the token names; changes nothing when it is off already.
     *
     * @return false when it is no token of ours, or lies under a key that is no more
     */
    boolean switchOff(SecretText token);
}
