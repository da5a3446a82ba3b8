package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;

/** A forgotten password is replaced by whoever reads the person's mail (ASVS 6.4.3). For people who are not signed in. */
public interface PasswordResets {
    /** What became of {@link #complete}. */
    sealed interface Outcome {
        /** The password is changed; all sessions of the person are ended. */
        record Done() implements Outcome {}

        /** The link was used or replaced, has run out, or never was one. */
        record Dead() implements Outcome {}

        record TooShort(int least) implements Outcome {}

        record TooLong(int most) implements Outcome {}

        /** Among the most used ones, or made of the person's name, his address or the marketplace's name. */
        record Guessable() implements Outcome {}
    }

    /**
     * Sends a link to this address, if an active person signs in with it. Nobody learns whether: the answer comes before
     * anybody has looked. False when too many were asked for lately, for this address or from this network.
     */
    boolean ask(String mail);

    /** Whether a link with this token works now. */
    boolean works(SecretText token);

    /** Sets the password by the link and uses it up. A second factor stays as it is. */
    Outcome complete(SecretText token, SecretText password);
}
