package dev.vitrine.identity;

import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/** What a passkey is to be made of; good for one answer of the person it was made for. */
public final class PasskeyOffer {
    private final PublicKeyCredentialCreationOptions options;
    private final String json;

    PasskeyOffer(PublicKeyCredentialCreationOptions options, String json) {
        this.options = options;
        this.json = json;
    }

    PublicKeyCredentialCreationOptions options() {
        return options;
    }

    /** For the browser. */
    public String json() {
        return json;
    }
}
