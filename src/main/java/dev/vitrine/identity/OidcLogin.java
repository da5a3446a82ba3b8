package dev.vitrine.identity;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import dev.vitrine.shared.Audited;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Signing in by OpenID Connect, authorization code with PKCE, state and nonce. Of Spring Security's parts, but not by its
 * {@code oauth2Login}: that would make the provider's person the session's, and here everything asks for ours.
 */
final class OidcLogin extends AbstractHttpConfigurer<OidcLogin, HttpSecurity> {
    private static final Logger log = LoggerFactory.getLogger(OidcLogin.class);

    /** What the errors of the protocol come to for people; any other is {@link ProviderProblem#INVALID}. */
    private static final Map<String, ProviderProblem> MEANING = Map.ofEntries(
            Map.entry("authorization_request_not_found", ProviderProblem.EXPIRED),
            Map.entry(OAuth2ErrorCodes.ACCESS_DENIED, ProviderProblem.DECLINED),
            Map.entry("login_required", ProviderProblem.DECLINED),
            Map.entry("interaction_required", ProviderProblem.DECLINED),
            Map.entry("consent_required", ProviderProblem.DECLINED),
            Map.entry(OAuth2ErrorCodes.SERVER_ERROR, ProviderProblem.UNAVAILABLE),
            Map.entry(OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE, ProviderProblem.UNAVAILABLE),
            Map.entry(OAuth2ErrorCodes.INVALID_CLIENT, ProviderProblem.UNAVAILABLE),
            Map.entry("invalid_token_response", ProviderProblem.UNAVAILABLE),
            Map.entry("invalid_user_info_response", ProviderProblem.UNAVAILABLE));

    private final OidcRegistrations registrations;
    private final OidcRequests requests;
    private final OidcSignIn signIn;
    private final ApplicationEventPublisher events;
    private final String signInPage;

    OidcLogin(
            OidcRegistrations registrations,
            OidcRequests requests,
            OidcSignIn signIn,
            ApplicationEventPublisher events,
            String signInPage) {
        this.registrations = registrations;
        this.requests = requests;
        this.signIn = signIn;
        this.events = events;
        this.signInPage = signInPage;
    }

    @Override
    public void init(HttpSecurity http) {
        var signOut = new OidcSignOut(registrations, signInPage);
        http.setSharedObject(LogoutSuccessHandler.class, signOut);
        http.logout(logout -> logout.addLogoutHandler(signOut));
    }

    @Override
    public void configure(HttpSecurity http) {
        var provider = new OidcAuthorizationCodeAuthenticationProvider(requests.tokens(), requests.people());
        provider.setJwtDecoderFactory(registrations);
        var signingIn = new OidcSignInFilter(registrations, signIn);
        signingIn.setAuthenticationManager(new ProviderManager(provider));
        signingIn.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        signingIn.setSecurityContextRepository(http.getSharedObject(SecurityContextRepository.class));
        signingIn.setAuthenticationSuccessHandler(
                http.getSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class));
        signingIn.setAuthenticationFailureHandler(this::refused);
        signingIn.setSecurityContextHolderStrategy(getSecurityContextHolderStrategy());
        var leaving = new OAuth2AuthorizationRequestRedirectFilter(registrations);
        leaving.setAuthorizationRequestRepository(signingIn.begun());
        leaving.setAuthenticationFailureHandler(this::refused);
        http.addFilter(leaving).addFilter(signingIn);
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var provider = providerOf(request);
        var problem = problem(failure);
        log.info("Signing in by {} was refused: {}, {}", provider, problem, word(failure));
        events.publishEvent(
                Audited.of("signIn.refused", null, "").with(Map.of("provider", provider, "why", problem.name())));
        response.sendRedirect(signInPage + "?problem=" + problem + (provider.isEmpty() ? "" : "&provider=" + provider));
    }

    /** The last part of the address, where it is a provider's name. */
    private String providerOf(HttpServletRequest request) {
        var path = request.getServletPath();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return registrations.knows(name) ? name : "";
    }

    private static ProviderProblem problem(AuthenticationException failure) {
        if (failure instanceof OidcRefusal refusal) {
            return refusal.problem();
        }
        if (failure.getCause() instanceof OidcRefusal refusal) { // on the way there
            return refusal.problem();
        }
        return failure instanceof OAuth2AuthenticationException protocol
                ? MEANING.getOrDefault(protocol.getError().getErrorCode(), ProviderProblem.INVALID)
                : ProviderProblem.INVALID;
    }

    /** The word of the protocol for it, which the other side may have chosen. */
    private static String word(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException protocol
                ? protocol.getError().getErrorCode().replaceAll("[^a-z_]", "?")
                : "";
    }
}
