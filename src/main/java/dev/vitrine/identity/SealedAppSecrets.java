package dev.vitrine.identity;

import static java.util.stream.Collectors.toMap;

import dev.vitrine.identity.store.AuthenticatorApp;
import dev.vitrine.identity.store.AuthenticatorApps;
import dev.vitrine.identity.store.AuthenticatorApps.KeyCount;
import dev.vitrine.shared.SecretText;
import dev.vitrine.vault.SealedTexts;
import dev.vitrine.vault.Vault;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The secrets of authenticator apps, each sealed together with whose it is, so that a row serves nobody else. */
@Component
class SealedAppSecrets implements SealedTexts {
    private static final char END = ' ';

    private final AuthenticatorApps apps;
    private final Vault vault;

    SealedAppSecrets(AuthenticatorApps apps, Vault vault) {
        this.apps = apps;
        this.vault = vault;
    }

    void offer(AuthenticatorApp app, SecretText secret, Instant now) {
        byte[] sealed = vault.seal(new SecretText(app.personId() + String.valueOf(END) + secret.reveal()));
        app.offer(vault.keyOf(sealed), sealed, now);
    }

    /** {@link IllegalStateException} when it was altered, or is another person's. */
    SecretText of(AuthenticatorApp app) {
        var text = vault.unseal(app.sealed()).reveal();
        int end = text.indexOf(END);
        if (end < 0 || !text.substring(0, end).equals(app.personId().toString())) {
            throw new IllegalStateException("the secret belongs to somebody else");
        }
        return new SecretText(text.substring(end + 1));
    }

    @Override
    public boolean ofPublishers() {
        return false;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> byKey() {
        return apps.byKey().stream().collect(toMap(KeyCount::keyId, KeyCount::apps));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Batch renew(String keyId, UUID after, int atMost) {
        return Batch.of(apps.under(keyId, after, Limit.of(atMost)), after, AuthenticatorApp::personId, this::sealAnew);
    }

    private void sealAnew(AuthenticatorApp app) {
        byte[] sealed = vault.seal(vault.unseal(app.sealed()));
        app.seal(vault.keyOf(sealed), sealed);
    }
}
