package dev.vitrine.identity;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.DelegatingAccessDeniedHandler;
import org.springframework.security.web.access.RequestMatcherDelegatingAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may ask for what address. Pages name their roles themselves; what a service does is
 * guarded where it is done.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {
    static final String LOGIN = "/login";

    /** Mail programs come here by themselves; a token in the address is all that they have, and all that they need. */
    private static final String BY_MAIL = "/unsubscribe/*";

    private static final String[] OPEN = {
        "/marketplace", "/marketplace/**", "/themes/**", "/frontend/**", "/actuator/health/**", BY_MAIL
    };
    /** Pages, pictures and files outside the frame, for a publisher's own people and the marketplace's; whose they are is asked where they are made. */
    private static final String[] SIGNED_IN = {
        "/p/*/pictures/*",
        "/p/*/offers/*/staged/**",
        "/p/*/offers/*/preview/**",
        "/p/*/offers/*/comparison.html",
        "/p/*/offers/*/prices.xlsx",
        "/p/*/offers/*/translations/*",
        "/p/*/audit/export.*",
        "/admin/audit/export.*",
        "/review/*/pictures/*",
        "/p/*/support/*/files/*",
        "/desk/tickets/*/files/*"
    };

    /** Where there is a web layer; jobs run without one too. */
    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AccessReader access,
            PersonSessions sessions,
            PasskeySignIn passkeys,
            RequestUtil requests,
            VaadinDefaultRequestCache places,
            ObjectProvider<OidcLogin> oidc) {
        places.ignoreRequests(SecurityConfiguration::isFetched);
        oidc.ifAvailable(login -> http.with(login, Customizer.withDefaults()));
        return http.authorizeHttpRequests(asked -> asked.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(SIGNED_IN)
                        .authenticated())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LOGIN, LOGIN).enableCsrfConfiguration(false))
                // Vaadin would leave the sign-in form out; its own requests have a token of their own.
                .csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest)
                        .ignoringRequestMatchers(BY_MAIL))
                .exceptionHandling(denied -> denied.accessDeniedHandler(refusals()))
                .with(new PasskeyLogin(passkeys), Customizer.withDefaults())
                .addFilterBefore(new FreshAccessFilter(access, sessions), AuthorizationFilter.class)
                .logout(out -> out.addLogoutHandler(sessions::signOut))
                .headers(headers -> headers.disable()) // EdgeHeaders are on every answer already
                .build();
    }

    /** A bean method, so that it comes after all components and sees every script that they add. */
    @Bean
    VaadinServiceInitListener pagePolicy() {
        return new PagePolicy();
    }

    /** What a page fetches for itself is no place to come back to after signing in. */
    private static boolean isFetched(HttpServletRequest request) {
        return "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /**
     * An address is refused to whoever is signed in when it is nobody's, so it is not there. A request without its token is
     * refused as such, but for the sign-in form.
     */
    private static AccessDeniedHandler refusals() {
        var signIn = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LOGIN + "/**");
        AccessDeniedHandler notThere =
                (request, response, denied) -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return new RequestMatcherDelegatingAccessDeniedHandler(
                new LinkedHashMap<>(Map.of(signIn, SecurityConfiguration::signInAgain)),
                new DelegatingAccessDeniedHandler(
                        new LinkedHashMap<>(Map.of(CsrfException.class, new AccessDeniedHandlerImpl())), notThere));
    }

    /** The form had lain there until its session ended: a fresh one, instead of a refusal that nobody understands. */
    private static void signInAgain(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        response.sendRedirect(LOGIN);
    }
}
