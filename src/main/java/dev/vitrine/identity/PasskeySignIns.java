package dev.vitrine.identity;

/** Signing in by passkey, as the pages begin it; the answer is sent as a form to {@code /login/passkey}. */
public interface PasskeySignIns {
    /** What the browser is to ask its authenticators for; good for one answer from the present session, for five minutes. */
    String ask();
}
