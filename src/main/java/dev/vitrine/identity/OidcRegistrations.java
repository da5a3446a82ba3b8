package dev.vitrine.identity;

import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/**
 * The providers as the protocol needs them. A provider is asked for its addresses when somebody first signs in by it, so
 * that one which is down keeps nobody else out, and the application starts without it; until it answers it is asked again.
 */
final class OidcRegistrations implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {
    private static final Logger log = LoggerFactory.getLogger(OidcRegistrations.class);

    private final Map<String, OidcProvider> providers;
    private final OidcRequests requests;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    OidcRegistrations(Map<String, OidcProvider> providers, OidcRequests requests) {
        this.providers = providers;
        this.requests = requests;
    }

    boolean knows(String name) {
        return providers.containsKey(name);
    }

    /** Null when there is no such provider; {@link OidcRefusal} when it cannot be reached. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        var provider = providers.get(name);
        if (provider == null) {
            return null;
        }
        var before = known.get(name);
        return before != null ? before : ask(name, provider);
    }

    private ClientRegistration ask(String name, OidcProvider provider) {
        try {
            var found = registration(name, provider);
            known.put(name, found);
            return found;
        } catch (RuntimeException e) {
            log.warn("The OpenID provider {} cannot be used: {}", name, e.getMessage());
            throw new OidcRefusal(name, ProviderProblem.UNAVAILABLE);
        }
    }

    private ClientRegistration registration(String name, OidcProvider provider) {
        var metadata = requests.metadata(provider.issuer());
        if (!provider.issuer().equals(metadata.get("issuer"))) {
            throw new IllegalStateException("it calls itself by another issuer");
        }
        var scopes = new HashSet<>(provider.scopes());
        scopes.add(OidcScopes.OPENID);
        return ClientRegistrations.fromOidcConfiguration(metadata)
                .registrationId(name)
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret().reveal())
                .scope(scopes)
                .build();
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(registration.getRegistrationId(), name -> requests.decoder(registration));
    }
}
