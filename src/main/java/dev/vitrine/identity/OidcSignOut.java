package dev.vitrine.identity;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.util.UrlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who signed in by a provider that is configured so is signed out there too: with the token that the provider gave, which
 * is kept in the session for this alone, the browser is sent to the address that the provider names.
 */
final class OidcSignOut implements LogoutHandler, LogoutSuccessHandler {
    private static final String ATTRIBUTE = Origin.class.getName();

    private final ClientRegistrationRepository registrations;
    private final String signInPage;
    private final RedirectStrategy redirects = new UidlRedirectStrategy();
    private final SimpleUrlLogoutSuccessHandler here = new SimpleUrlLogoutSuccessHandler();

    OidcSignOut(ClientRegistrationRepository registrations, String signInPage) {
        this.registrations = registrations;
        this.signInPage = signInPage;
        here.setRedirectStrategy(redirects);
        here.setDefaultTargetUrl(signInPage);
    }

    /** By whom the person of a session signed in. */
    private record Origin(String provider, String token) implements Serializable {
        /** Without the token. */
        @Override
        public String toString() {
            return provider;
        }
    }

    static void remember(String name, OidcProvider provider, OidcUser user, HttpServletRequest request) {
        if (provider.endSession()) {
            request.getSession()
                    .setAttribute(ATTRIBUTE, new Origin(name, user.getIdToken().getTokenValue()));
        }
    }

    /** The session is about to end, and what it knows with it. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null) {
            request.setAttribute(ATTRIBUTE, session.getAttribute(ATTRIBUTE));
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException, ServletException {
        var there = request.getAttribute(ATTRIBUTE) instanceof Origin origin
                ? endAt(origin, request)
                : Optional.<String>empty();
        if (there.isPresent()) {
            redirects.sendRedirect(request, response, there.get());
        } else {
            here.onLogoutSuccess(request, response, authentication);
        }
    }

    private Optional<String> endAt(Origin origin, HttpServletRequest request) {
        return Optional.ofNullable(registrations.findByRegistrationId(origin.provider))
                .map(ClientRegistration::getProviderDetails)
                .map(details -> details.getConfigurationMetadata().get("end_session_endpoint"))
                .map(Object::toString)
                .map(address -> UriComponentsBuilder.fromUriString(address)
                        .queryParam("id_token_hint", origin.token)
                        .queryParam("post_logout_redirect_uri", back(request))
                        .encode()
                        .toUriString());
    }

    private String back(HttpServletRequest request) {
        return Objects.requireNonNull(UriComponentsBuilder.fromUriString(UrlUtils.buildFullRequestUrl(request))
                .replacePath(request.getContextPath() + signInPage)
                .replaceQuery(null)
                .build()
                .toUriString());
    }
}
