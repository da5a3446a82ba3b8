package dev.vitrine.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/**
 * By what a person has proved in this session who he is. Each proof is an authority of the session's authentication, with
 * the moment at which it was given (Spring Security's {@link FactorGrantedAuthority}).
 */
public enum SignInFactor {
    PASSWORD(false),
    /** The identity provider of a company (OpenID Connect). */
    PROVIDER(false),
    /** A second factor that the identity provider vouches for. */
    PROVIDER_SECOND(true),
    /** A code of an authenticator app. */
    TOTP(true),
    RECOVERY_CODE(true),
    /** A passkey whose holder was verified by his device: possession and knowledge or body at once. */
    PASSKEY(true);

    private final boolean second;

    SignInFactor(boolean second) {
        this.second = second;
    }

    /** Whether it counts as a second factor. */
    public boolean second() {
        return second;
    }

    /** The authority that says: proved at this moment. */
    public FactorGrantedAuthority provedAt(Instant moment) {
        return FactorGrantedAuthority.withFactor(name()).issuedAt(moment).build();
    }

    /** Whether a second factor is among what was proved. */
    static boolean anySecond(Authentication session) {
        return session.getAuthorities().stream()
                .flatMap(authority -> Optional.ofNullable(authority.getAuthority()).stream())
                .anyMatch(authority -> isSecond(authority));
    }

    private static boolean isSecond(String authority) {
        for (var factor : values()) {
            if (factor.second && authority.equals("FACTOR_" + factor.name())) {
                return true;
            }
        }
        return false;
    }

    /** The moment of the latest proof, whatever it was; empty when there is none. */
    static Optional<Instant> latest(Authentication session) {
        return session.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(authority -> ((FactorGrantedAuthority) authority).getIssuedAt())
                .max(Comparator.naturalOrder());
    }
}
