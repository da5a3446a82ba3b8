package dev.vitrine.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;

/** One key of AES-256, and the id under which rows name it. The key is in no text form of this. */
final class VaultKey {
    static final int BYTES = 32;
    private static final int ID_BYTES = 4;

    private final String id;
    private final SecretKeySpec key;

    /** {@link IllegalArgumentException} when it is not the base64 of 32 bytes. */
    VaultKey(String base64) {
        var bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("not 32 bytes");
        }
        key = new SecretKeySpec(bytes, "AES");
        id = idOf(bytes);
    }

    String id() {
        return id;
    }

    SecretKeySpec key() {
        return key;
    }

    private static String idOf(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("vitrine vault key id".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bytes), ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
