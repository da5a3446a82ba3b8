package dev.vitrine.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Where a provider sends people back to. What it proves becomes a session of ours at once; its tokens are not kept. An
 * answer that came to another provider's address, or names another issuer, is refused before its code is shown to anybody.
 */
final class OidcSignInFilter extends OAuth2LoginAuthenticationFilter {
    private static final String ISSUER = "iss"; // RFC 9207
    private static final String MIXED_UP = "mixed_up";

    private final ClientRegistrationRepository registrations;
    private final OidcSignIn signIn;
    private final HttpSessionOAuth2AuthorizationRequestRepository begun =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    OidcSignInFilter(ClientRegistrationRepository registrations, OidcSignIn signIn) {
        super(registrations, new NoTokensKept(), DEFAULT_FILTER_PROCESSES_URI);
        this.registrations = registrations;
        this.signIn = signIn;
        setAuthorizationRequestRepository(begun);
    }

    HttpSessionOAuth2AuthorizationRequestRepository begun() {
        return begun;
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        refuseAnothersAnswer(request, response);
        var proved = (OAuth2AuthenticationToken) super.attemptAuthentication(request, response);
        return signIn.signIn(
                proved.getAuthorizedClientRegistrationId(),
                (OidcUser) Objects.requireNonNull(proved.getPrincipal()),
                Objects.requireNonNull(proved.getDetails()),
                request);
    }

    private void refuseAnothersAnswer(HttpServletRequest request, HttpServletResponse response) {
        var asked = begun.loadAuthorizationRequest(request);
        if (asked == null) {
            return; // the request itself is refused for that
        }
        String name = asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID);
        var issuer = request.getParameter(ISSUER);
        if (!request.getServletPath().endsWith("/" + name)
                || issuer != null && !issuer.equals(issuerOf(Objects.requireNonNull(name)))) {
            begun.removeAuthorizationRequest(request, response);
            throw new OAuth2AuthenticationException(new OAuth2Error(MIXED_UP));
        }
    }

    private @Nullable String issuerOf(String name) {
        var registration = registrations.findByRegistrationId(name);
        return registration == null ? null : registration.getProviderDetails().getIssuerUri();
    }

    /** Nothing is asked of the provider once the person is known. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String name, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String name, Authentication principal, HttpServletRequest request, HttpServletResponse response) {}
    }
}
