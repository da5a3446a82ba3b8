package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import java.time.Duration;

/**
 * Whether whoever sits before this session has lately proved that he is its person, and the ways to prove it again. To be
 * demanded before what a stranger at an unlocked screen must not do: factors, e-mail address, bank data, ends of sessions
 * (ASVS 7.5.1). Signing in is such a proof.
 *
 * <p>A service demands it by {@link Permit#PROVEN} (a room beneath this one writes the same expression itself); a screen
 * asks for it beforehand with {@link ReauthenticationDialog}.
 */
public interface Reauthentication {
    /** How long a proof is good for. */
    Duration GOOD_FOR = Duration.ofMinutes(10);

    /** What became of a proof. */
    enum Proved {
        DONE,
        WRONG,
        /** After several failures nothing is looked at for a while. */
        CLOSED
    }

    /** Whether the latest proof of this session is not older than {@link #GOOD_FOR}. */
    boolean fresh();

    /** Looks at the password of the signed-in person; a right one counts for this session from now. */
    Proved byPassword(SecretText password);

    /** Whether the signed-in person has an authenticator app, so that {@link #byCode} is a way. */
    boolean hasApp();

    /** Looks at a code of the signed-in person's authenticator app; each is good once. */
    Proved byCode(String code);
}
