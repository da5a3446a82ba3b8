package dev.vitrine.demo;

import dev.vitrine.identity.PersonPrincipal;
import dev.vitrine.identity.Roles;
import dev.vitrine.shared.PersonId;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something as a person of the demo would, with that person's permissions and no others. */
final class Acting {
    private Acting() {}

    static <T> T as(PersonId person, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        var principal = new PersonPrincipal(person, Set.of(Roles.MEMBER));
        SecurityContext mine = SecurityContextHolder.createEmptyContext();
        mine.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(mine);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
