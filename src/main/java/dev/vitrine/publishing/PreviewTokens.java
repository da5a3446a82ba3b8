package dev.vitrine.publishing;

import dev.vitrine.shared.PublisherId;
import dev.vitrine.shared.SecretText;
import dev.vitrine.tenancy.CurrentTenant;
import dev.vitrine.vault.Vault;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tokens of preview links: whose it is, which link, until when, 128 random bits, and a signature (HMAC-SHA256) over all of
 * it. The key is the publisher's own and lies in the vault, so that it is sealed and renewed as every other secret is.
 */
@Component
class PreviewTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String NAME = "preview links";
    private static final int KEY_BYTES = 32;
    private static final int RANDOM_BYTES = 16;
    private static final int CLAIM_BYTES = 16 + 16 + Long.BYTES + RANDOM_BYTES;
    private static final int SIGNATURE_BYTES = 32;
    /** In the letters of base64, without padding. */
    private static final int LENGTH = ((CLAIM_BYTES + SIGNATURE_BYTES) * 8 + 5) / 6;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;
    private final CurrentTenant tenant;

    PreviewTokens(Vault vault, CurrentTenant tenant) {
        this.vault = vault;
        this.tenant = tenant;
    }

    /**
     * What a token says of itself; to be believed once it {@link #isSigned}.
     *
     * @param expires seconds since 1970, and any number at all in a token that nobody signed
     */
    record Claims(PublisherId publisher, UUID link, long expires) {}

    /** A token for a link of the present publisher, within the caller's transaction. */
    SecretText sign(UUID link, Instant expires) {
        var claims = ByteBuffer.allocate(CLAIM_BYTES);
        put(claims, tenant.require().value());
        put(claims, link);
        claims.putLong(expires.getEpochSecond());
        claims.put(random(RANDOM_BYTES));
        var key = vault.find(Vault.Kind.PREVIEW_KEY, NAME).orElseGet(this::makeKey);
        var token = ByteBuffer.allocate(CLAIM_BYTES + SIGNATURE_BYTES)
                .put(claims.array())
                .put(signature(claims.array(), key));
        return new SecretText(Base64.getUrlEncoder().withoutPadding().encodeToString(token.array()));
    }

    private SecretText makeKey() {
        var key = new SecretText(Base64.getEncoder().encodeToString(random(KEY_BYTES)));
        vault.put(Vault.Kind.PREVIEW_KEY, NAME, key);
        return key;
    }

    /** Empty for what has not the form of a token; no more than its form is looked at. */
    static Optional<Claims> claims(SecretText token) {
        return bytes(token).map(bytes -> {
            var claims = ByteBuffer.wrap(bytes);
            return new Claims(new PublisherId(uuid(claims)), uuid(claims), claims.getLong());
        });
    }

    /** Whether the present publisher has signed it. */
    boolean isSigned(SecretText token) {
        var bytes = bytes(token);
        var key = vault.find(Vault.Kind.PREVIEW_KEY, NAME);
        if (bytes.isEmpty() || key.isEmpty()) {
            return false;
        }
        var claims = Arrays.copyOf(bytes.get(), CLAIM_BYTES);
        var signature = Arrays.copyOfRange(bytes.get(), CLAIM_BYTES, CLAIM_BYTES + SIGNATURE_BYTES);
        return MessageDigest.isEqual(signature, signature(claims, key.get()));
    }

    private static Optional<byte[]> bytes(SecretText token) {
        if (token.reveal().length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(token.reveal()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] signature(byte[] claims, SecretText key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key.reveal()), ALGORITHM));
            return mac.doFinal(claims);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
