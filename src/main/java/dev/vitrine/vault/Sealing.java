package dev.vitrine.vault;

import dev.vitrine.shared.SecretText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM with a fresh nonce each time. What a text belongs to is authenticated with it, so that a row cannot be put in
 * another one's place.
 */
@Component
class Sealing {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    Sealing(VaultKeys keys) {
        this.keys = keys;
    }

    /** Nonce and ciphertext, and the id of the key they were made with. */
    record Sealed(String keyId, byte[] bytes) {}

    Sealed seal(SecretText secret, String belongsTo) {
        var key = keys.present();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var text =
                run(Cipher.ENCRYPT_MODE, key, nonce, belongsTo, secret.reveal().getBytes(StandardCharsets.UTF_8));
        return new Sealed(
                key.id(),
                ByteBuffer.allocate(nonce.length + text.length)
                        .put(nonce)
                        .put(text)
                        .array());
    }

    /** {@link IllegalStateException} when it was altered, belongs elsewhere, or its key is not known. */
    SecretText unseal(Sealed sealed, String belongsTo) {
        var bytes = ByteBuffer.wrap(sealed.bytes);
        if (bytes.remaining() < NONCE_BYTES) {
            throw new IllegalStateException("not sealed by this vault");
        }
        var nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        var text = new byte[bytes.remaining()];
        bytes.get(text);
        var plain = run(Cipher.DECRYPT_MODE, keys.byId(sealed.keyId), nonce, belongsTo, text);
        return new SecretText(new String(plain, StandardCharsets.UTF_8));
    }

    private static byte[] run(int mode, VaultKey key, byte[] nonce, String belongsTo, byte[] input) {
        try {
            var cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealed text was altered or belongs elsewhere", e);
        }
    }
}
