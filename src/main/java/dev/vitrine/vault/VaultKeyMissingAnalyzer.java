package dev.vitrine.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what to do about a missing key. */
class VaultKeyMissingAnalyzer extends AbstractFailureAnalyzer<VaultKeyMissing> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, VaultKeyMissing cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set VITRINE_VAULT_KEY (or vitrine.vault.key) to 32 random bytes in base64, for example from "
                        + "\"openssl rand -base64 32\", and keep it apart from the database: without it the secrets "
                        + "of publishers cannot be read.",
                cause);
    }
}
