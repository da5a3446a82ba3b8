package dev.vitrine.identity;

/** Why somebody who came from an OpenID provider is not signed in, as he is told on the sign-in page. */
public enum ProviderProblem {
    /** The provider does not answer, or not as it should. */
    UNAVAILABLE,
    /** The provider was told not to, or did not let the person in. */
    DECLINED,
    /** What was begun here is no longer known: it took too long, or the session ended. */
    EXPIRED,
    /** What came back does not belong to what was begun, or is not what the provider may say. */
    INVALID,
    /** The provider does not vouch for the mail address. */
    UNVERIFIED,
    /** Nobody has invited the person, and the mail domain opens nothing. */
    UNKNOWN,
    /** The account here is closed. */
    DISABLED,
    /** Somebody has an account with this address: it is linked once he has signed in as before and confirmed it. */
    TAKEN
}
