package dev.vitrine.vault;

import dev.vitrine.shared.SecretText;
import java.util.Optional;

/**
 * Keeps secrets of the present publisher encrypted (AES-256-GCM under a key from configuration). A secret is found by
 * kind and name; the name is the visible part it belongs to, e.g. the address of a SAS URL without its query.
 */
public interface Vault {
    /** What kinds of secrets there are. */
    enum Kind {
        SAS,
        TAX_AND_BANK,
        /** What signs the links of a staging audience. */
        PREVIEW_KEY
    }

    /** Puts or replaces, in the caller's transaction and tenant. */
    void put(Kind kind, String name, SecretText secret);

    Optional<SecretText> find(Kind kind, String name);

    void remove(Kind kind, String name);

    /** Encrypts a text that another room keeps in its own row, e.g. the body of a mail with a token. */
    byte[] seal(SecretText secret);

    /** Reads what {@link #seal} made; {@link IllegalStateException} when it was altered or the key is unknown. */
    SecretText unseal(byte[] sealed);

    /** Id of the key that what {@link #seal} made lies under. */
    String keyOf(byte[] sealed);
}
