package dev.vitrine.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes in the form with a passkey's answer, at the sign-in page and where a second factor is owed. */
final class PasskeyLogin extends AbstractHttpConfigurer<PasskeyLogin, HttpSecurity> {
    private static final String PATH = "/login/passkey";

    private final PasskeySignIn passkeys;

    PasskeyLogin(PasskeySignIn passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new AnswerFilter(passkeys);
        filter.setAuthenticationManager(passkeysAreCheckedByTheFilter -> passkeysAreCheckedByTheFilter);
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        var contexts = http.getSharedObject(SecurityContextRepository.class);
        if (contexts != null) {
            filter.setSecurityContextRepository(contexts);
        }
        var onward = new Onward();
        var asked = http.getSharedObject(RequestCache.class);
        if (asked != null) {
            onward.setRequestCache(asked);
        }
        filter.setAuthenticationSuccessHandler(onward);
        filter.setAuthenticationFailureHandler(PasskeyLogin::back);
        http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
    }

    private static void back(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean second = request.getUserPrincipal() != null;
        response.sendRedirect(request.getContextPath() + (second ? "/login/second?passkey" : "/login?passkey"));
    }

    private static final class AnswerFilter extends AbstractAuthenticationProcessingFilter {
        private final PasskeySignIn passkeys;

        AnswerFilter(PasskeySignIn passkeys) {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PATH));
            this.passkeys = passkeys;
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            return passkeys.authenticate(request);
        }
    }

    /** To the page that was wanted when the second factor was asked for, else as after any sign-in. */
    private static final class Onward extends SavedRequestAwareAuthenticationSuccessHandler {
        @Override
        protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
            return WantedPage.take(request.getSession(false))
                    .map(path -> "/" + path)
                    .orElseGet(() -> super.determineTargetUrl(request, response));
        }
    }
}
