package dev.vitrine.identity;

import dev.vitrine.identity.CurrentPerson.Person;
import dev.vitrine.shared.SecretText;
import java.time.Duration;

/**
 * Takes to the mail what a person is to know of his own account. The notification room answers: it writes the letter to its
 * outbox, under seal, in the present transaction, so that no token stands in an event (decision 120).
 */
public interface AccountMail {
    /** What it is about. */
    enum What {
        /** A link by which a forgotten password is replaced. */
        RESET,
        PASSWORD_CHANGED,
        /** To the address that is to be signed in with: a link that says it is the reader's. */
        MAIL_CONFIRM,
        /** To the address signed in with so far: it is to be changed; a link that keeps it. */
        MAIL_CHANGING
    }

    /**
     * @param reader with the address that the letter goes to
     * @param other the other of two addresses, or empty
     * @param token goes into the link and nowhere else; empty where there is none
     * @param life how long the link works
     */
    record AccountLetter(Person reader, What what, String other, SecretText token, Duration life) {}

    void post(AccountLetter letter);
}
