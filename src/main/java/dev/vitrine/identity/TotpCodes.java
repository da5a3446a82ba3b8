package dev.vitrine.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import dev.vitrine.shared.SecretText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The codes of authenticator apps (RFC 6238): six digits every thirty seconds, SHA-1, as every app knows them. */
final class TotpCodes {
    static final int DIGITS = 6;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();
    /** RFC 4226 recommends 160 bits. */
    private static final int SECRET_BYTES = 20;
    /** Clocks differ, and typing takes time: a code of the step before or after is good too. */
    private static final int TOLERANCE = 1;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base32 BASE32 = new Base32();

    private TotpCodes() {}

    /** In base 32, as apps take it in. */
    static SecretText newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretText(BASE32.encodeToString(bytes));
    }

    /** What the QR code says: apps show issuer and account. */
    static SecretText address(SecretText secret, String issuer, String account) {
        return new SecretText("otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret="
                + secret.reveal() + "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=" + DIGITS + "&period="
                + STEP_SECONDS);
    }

    /**
     * The time step to which the code belongs; empty when it is of none that is near.
     *
     * @param lastUsed codes of this step and of earlier ones are used up
     */
    static OptionalLong step(SecretText secret, String code, Instant now, long lastUsed) {
        var digits = code.replaceAll("\\s", "");
        long present = now.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (long step = present - TOLERANCE; step <= present + TOLERANCE; step++) {
            boolean same = same(codeAt(secret, step), digits);
            if (same && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code that an app shows at this moment. */
    static String codeAt(SecretText secret, Instant moment) {
        return codeAt(secret, moment.getEpochSecond() / STEP_SECONDS);
    }

    private static String codeAt(SecretText secret, long step) {
        try {
            var key = new SecretKeySpec(BASE32.decode(secret.reveal()), "RAW");
            return GENERATOR.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
