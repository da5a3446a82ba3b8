package dev.vitrine.vault;

/** The start cannot go on, for secrets could not be kept. */
class VaultKeyMissing extends IllegalStateException {
    VaultKeyMissing(String message) {
        super(message);
    }
}
