package dev.vitrine.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The proofs that the present session has; see {@link SignInFactor}. */
@Component
class ProvedSession {
    private final Clock clock;

    ProvedSession(Clock clock) {
        this.clock = clock;
    }

    /** The moment of the latest proof of the person who is signed in. */
    Optional<Instant> latest() {
        return AccessReader.principal().flatMap(person -> SignInFactor.latest(present()));
    }

    /** Proved just now. The context of a session is one object for all its requests, so the next one sees it. */
    void add(SignInFactor factor) {
        var principal = AccessReader.principal().orElseThrow();
        var before = present();
        var proof = factor.provedAt(clock.instant());
        var proofs = new ArrayList<>(List.of(proof));
        factors(before).stream()
                .filter(old -> !proof.getAuthority().equals(old.getAuthority()))
                .forEach(proofs::add);
        SecurityContextHolder.getContext()
                .setAuthentication(principal.signedIn(List.copyOf(proofs), before.getDetails()));
    }

    /** Gives the session of the present request another id. */
    void changeId() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getSession(false) != null) {
            request.getRequest().changeSessionId();
        }
    }

    static List<FactorGrantedAuthority> factors(Authentication session) {
        return session.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .toList();
    }

    private static Authentication present() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }
}
