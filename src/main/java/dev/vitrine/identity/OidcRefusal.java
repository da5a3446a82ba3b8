package dev.vitrine.identity;

import org.springframework.security.core.AuthenticationException;

/** Somebody is not signed in by a provider. */
final class OidcRefusal extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final ProviderProblem problem;

    OidcRefusal(String provider, ProviderProblem problem) {
        super(provider + ": " + problem);
        this.problem = problem;
    }

    ProviderProblem problem() {
        return problem;
    }
}
