package dev.vitrine.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Begins each request by asking what the person is now and whether his session is still open: a session that is over ends
 * here, and the roles that open pages follow what was changed since the sign-in. For the rest of the request the answer is
 * kept.
 */
class FreshAccessFilter extends OncePerRequestFilter {
    private static final Set<String> FILES = Set.of("/VAADIN/build/", "/VAADIN/static/", "/themes/", "/frontend/");

    private final AccessReader access;
    private final PersonSessions sessions;

    FreshAccessFilter(AccessReader access, PersonSessions sessions) {
        this.access = access;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return FILES.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        access.beginRequest();
        try {
            AccessReader.principal()
                    .ifPresentOrElse(
                            person -> refresh(person, request, response),
                            () -> tell(request, () -> sessions.past(request)));
            chain.doFilter(request, response);
        } finally {
            access.endRequest();
        }
    }

    private void refresh(PersonPrincipal person, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.getContext();
        Authentication before = context.getAuthentication();
        var over = sessions.meet(person.id(), request);
        if (over.isPresent()) {
            signOut(request, response, before);
            tell(request, () -> over);
            return;
        }
        var roles = access.current().map(Access::roles).orElse(Set.of()); // none while a second factor is owed
        var principal = new PersonPrincipal(person.id(), roles);
        if (before != null && !principal.equals(person)) {
            context.setAuthentication(principal.signedIn(ProvedSession.factors(before), before.getDetails()));
        }
    }

    private static void signOut(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication before) {
        try {
            new SecurityContextLogoutHandler().logout(request, response, before);
        } catch (IllegalStateException endedByAnotherCall) {
            SecurityContextHolder.clearContext();
        }
    }

    /**
     * Only where a page is shown, which will be the sign-in page. A call of an open page begins no session: it would change
     * the browser's cookie while the page is loaded anew, and with it the reason and the page to come back to would be lost.
     */
    private static void tell(HttpServletRequest request, Supplier<Optional<SessionOver>> over) {
        if (Activity.showsPage(request)) {
            over.get().ifPresent(why -> why.tellNext(request));
        }
    }
}
