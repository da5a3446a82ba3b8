package dev.vitrine.identity;

import dev.vitrine.shared.SecretText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By what the signed-in person proves himself: his own password and second factors. Whatever changes the factors wants a
 * fresh proof ({@link Reauthentication}); all of it is in the record and told by mail ({@link WayInChanged}). Whoever must
 * set up his first second factor may do that before anything else.
 */
public interface OwnFactors {
    /** The longest name of a passkey, in characters. */
    int PASSKEY_NAME_MAX = 60;

    /** The most passkeys that one person has. */
    int PASSKEYS_MAX = 20;

    /** @param used null before it was first signed in with */
    record Passkey(
            UUID id, String name, Instant added, @Nullable Instant used) {}

    /**
     * @param app since when there is an authenticator app; null without
     * @param recoveryCodes how many are left
     * @param required whether the last second factor cannot be taken away
     * @param passwordMin the least length of a new password, in characters
     */
    record View(@Nullable Instant app, List<Passkey> passkeys, int recoveryCodes, boolean required, int passwordMin) {
        public boolean any() {
            return app != null || !passkeys.isEmpty();
        }
    }

    /**
     * What an authenticator app takes in; counts for nothing before a code confirms it.
     *
     * @param secret in base 32, to be typed
     * @param address the same for a QR code
     */
    record AppOffer(SecretText secret, SecretText address) {}

    /** What became of a second factor that was to be added. */
    sealed interface Added {
        /** @param recoveryCodes made along with the first second factor, to be shown this once; else empty */
        record Done(List<SecretText> recoveryCodes) implements Added {}

        record Wrong() implements Added {}

        /** After several failures nothing is looked at for a while. */
        record Closed() implements Added {}
    }

    /** What became of one that was to be removed. */
    enum Removed {
        DONE,
        /** It is the last one, and the marketplace's people must have one. */
        REQUIRED,
        /** It is the last one, and the password is too short to stand alone. */
        PASSWORD_SHORT
    }

    /** What became of a new password. */
    sealed interface Changed {
        record Done() implements Changed {}

        record WrongOld() implements Changed {}

        /** After several failures nothing is looked at for a while. */
        record Closed() implements Changed {}

        /** @param limit the length that is missed or exceeded, in characters */
        record Weak(PasswordWeakness why, int limit) implements Changed {}
    }

    View read();

    /** Needs the old password; ends the person's other sessions. */
    Changed changePassword(SecretText old, SecretText fresh);

    /** Empty where there is an app already: it is to be removed first. */
    Optional<AppOffer> offerApp();

    /** Counts the app from now on, and for this session. */
    Added confirmApp(String code);

    Removed removeApp();

    /** Ten new ones, to be shown this once; those before are good for nothing any more. */
    List<SecretText> newRecoveryCodes();

    /** What the browser makes a passkey of. */
    PasskeyOffer offerPasskey();

    /**
     * Takes in what the browser made of the offer, and counts it for this session. Wrong: the answer is not one to this
     * offer, or the holder was not verified by his device.
     *
     * @param answer as JSON
     * @param name by which the person knows it; cut, and never empty
     */
    Added addPasskey(PasskeyOffer offer, String answer, String name);

    void renamePasskey(UUID id, String name);

    Removed removePasskey(UUID id);
}
