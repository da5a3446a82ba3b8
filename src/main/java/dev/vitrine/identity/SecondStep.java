package dev.vitrine.identity;

import dev.vitrine.identity.Reauthentication.Proved;
import java.util.Optional;

/**
 * What lies between the first factor and the portal. A session that owes its second factor has no role, no membership and
 * no page but this one.
 */
public interface SecondStep {
    /**
     * What a session owes.
     *
     * @param app whether a code of an authenticator app would do
     * @param passkey whether a passkey would do
     */
    record Debt(boolean app, boolean passkey) {
        /** Whether the person has no second factor yet and must set one up. */
        public boolean settingUp() {
            return !app && !passkey;
        }
    }

    /** Empty when nothing is owed, or nobody has come this far. */
    Optional<Debt> owed();

    /** Whether a demo spares the marketplace's people their second factor. */
    boolean lifted();

    /** A code of the person's authenticator app; each is good once. */
    Proved byCode(String code);

    /** A recovery code, which is used up; the person is told by mail. */
    Proved byRecoveryCode(String code);
}
